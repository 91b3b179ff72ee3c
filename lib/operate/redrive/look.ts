import type { FailureQueue } from '../../deployed/failure-queue.ts';
import type { QueueName } from '../../deployed/queue-names.ts';
import { type CountedReason, ReasonCounts } from '../reason-counts.ts';
import { type DeadLetter, toDeadLetter } from './dead-letter.ts';
import { Held } from './held.ts';

/** What lies in a queue. */
export type QueueReport = {
  readonly queue: QueueName;
  /** Roughly, as SQS counts. */
  readonly waiting: number;
  /** Somebody has received these, and holds them for up to two minutes. */
  readonly received: number;
  /** How many of them were looked at. */
  readonly lookedAt: number;
  readonly oldest?: Date;
  readonly newest?: Date;
  readonly reasons: readonly CountedReason[];
  /** Those that were asked for, with what they hold. */
  readonly letters: readonly DeadLetter[];
};

/** @param most messages to look at; @param keep how many of them the report holds; @param interrupted ends it early */
export async function look(queue: FailureQueue, most: number, keep: number, interrupted: AbortSignal): Promise<QueueReport> {
  const { waiting, received } = await queue.counts();
  const held = new Held(queue);
  const letters: DeadLetter[] = [];
  const reasons = new ReasonCounts();
  const times: { oldest?: Date; newest?: Date } = {};
  let lookedAt = 0;
  try {
    while (!held.isDrained && lookedAt < most && !interrupted.aborted)
      for (const message of await held.receive(most - lookedAt)) {
        const letter = toDeadLetter(queue.name, message);
        lookedAt += 1;
        if (letters.length < keep) letters.push(letter);
        reasons.add(letter.reason);
        widen(times, message.sentAt);
      }
  } finally {
    await held.release();
  }
  return {
    queue: queue.name,
    waiting: Math.max(waiting, lookedAt),
    received,
    lookedAt,
    ...times,
    reasons: reasons.all,
    letters,
  };
}

function widen(times: { oldest?: Date; newest?: Date }, time: Date | undefined): void {
  if (time === undefined) return;
  if (times.oldest === undefined || time < times.oldest) times.oldest = time;
  if (times.newest === undefined || time > times.newest) times.newest = time;
}
