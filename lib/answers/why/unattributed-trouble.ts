import type { EmailEvent } from '../../events/email-event.ts';
import { type Status, statusSaid } from '../status.ts';
import { type Answer, answerOf } from './answer.ts';
import { type Explanation, explain } from './explain.ts';

/** Trouble of one recipient among several, without SES saying of which: a suppression complaint can name nobody. */
export type UnattributedTrouble = Explanation & {
  /** Who it can be; empty where SES says nothing of that either. */
  readonly candidates: readonly string[];
  /** What the event would make of the mail to the one whom it is about. */
  readonly status: Status;
  readonly answer: Answer;
};

/** Like ones once. `events` are one message's. */
export function unattributedTroubles(events: readonly EmailEvent[]): readonly UnattributedTrouble[] {
  const troubles = events.filter(({ recipient }) => recipient === undefined).flatMap(troubleIn);
  return [...new Map(troubles.map((trouble) => [JSON.stringify(trouble), trouble])).values()];
}

function troubleIn(event: EmailEvent): readonly UnattributedTrouble[] {
  const explanation = explain(event);
  if (explanation === undefined) return [];
  return [{ candidates: event.candidates ?? [], status: statusSaid(event), answer: answerOf(event), ...explanation }];
}

export function mayConcern(recipient: string, { candidates }: UnattributedTrouble): boolean {
  return candidates.length === 0 || candidates.includes(recipient);
}
