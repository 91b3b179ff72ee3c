import type { FailureQueue } from '../../deployed/failure-queue.ts';
import type { FunctionError, Recorder } from '../../deployed/recorder.ts';
import { type DeadLetter, toDeadLetter } from './dead-letter.ts';
import { Held } from './held.ts';
import { invocationsOf } from './invocations-of.ts';
import { type Reason, reasonOf, unreadable } from './reason.ts';
import type { CountedReason } from './reason-counts.ts';
import { Tally } from './tally.ts';

export type RedriveOptions = {
  /** The error whose messages are deleted when they fail with it again. */
  readonly discard?: string;
  readonly interrupted: AbortSignal;
  /** Told how many messages are done with. */
  readonly progress: (done: number) => void;
};

export type Redriven = {
  readonly recorded: number;
  readonly discarded: number;
  /** What failed again, by its reason: it is in its queue as before. */
  readonly failed: readonly CountedReason[];
  /** Why it ended before the queues were empty: so many failed alike in a row. */
  readonly stoppedBy?: Reason;
};

/** So many invocations at once. */
const workers = 4;

/**
 * Sends what lies in the queues through the function again, and deletes a message once the function has taken it. What fails again is given back
 * to its queue at the end. Ends where ten messages in a row fail alike: then the cause is still there. Cut off at any point it loses nothing:
 * messages that were held come back into sight by themselves.
 */
export async function redrive(queues: readonly FailureQueue[], recorder: Recorder, options: RedriveOptions): Promise<Redriven> {
  const tally = new Tally(options.progress);
  for (const queue of queues) {
    const held = new Held(queue);
    const isOver = () => held.isDrained || tally.stoppedBy !== undefined || options.interrupted.aborted;
    const work = async () => {
      while (!isOver())
        await sendAll(
          (await held.receive()).map((message) => toDeadLetter(queue.name, message)),
          held,
        );
    };
    try {
      await allSettled(Array.from({ length: workers }, work));
    } finally {
      await held.release();
    }
  }
  return tally.result();

  async function sendAll(letters: readonly DeadLetter[], held: Held): Promise<void> {
    for (const letter of letters) if (letter.event === undefined) await failedAgain(letter, unreadable, held);
    for (const { event, letters: together } of invocationsOf(letters)) {
      if (tally.stoppedBy !== undefined) return;
      const error = await recorder.invoke(event);
      if (error === undefined) await taken(together, held);
      else if (together.length > 1) await eachAlone(together, held);
      else await failed(together, error, held);
    }
  }

  /** The function refuses a whole event for one record. */
  async function eachAlone(letters: readonly DeadLetter[], held: Held): Promise<void> {
    for (const letter of letters) {
      if (letter.event === undefined || tally.stoppedBy !== undefined) return;
      const error = await recorder.invoke(letter.event);
      await (error === undefined ? taken([letter], held) : failed([letter], error, held));
    }
  }

  async function taken(letters: readonly DeadLetter[], held: Held): Promise<void> {
    await held.remove(letters);
    tally.recorded(letters.length);
  }

  async function failed(letters: readonly DeadLetter[], error: FunctionError, held: Held): Promise<void> {
    for (const letter of letters) await failedAgain(letter, reasonOf(error), held);
  }

  async function failedAgain(letter: DeadLetter, reason: Reason, held: Held): Promise<void> {
    if (reason.error !== options.discard) return tally.failed(reason);
    await held.remove([letter]);
    tally.discarded();
  }
}

/** Waits for all, so that nothing is under way when the first failure is told. */
async function allSettled(work: readonly Promise<void>[]): Promise<void> {
  const results = await Promise.allSettled(work);
  const failure = results.find((result) => result.status === 'rejected');
  if (failure) throw failure.reason;
}
