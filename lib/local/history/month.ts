import { seeded } from '../disorder.ts';
import type { Story } from '../stories.ts';
import { Addressees } from './addressees.ts';
import { badDays } from './bad-days.ts';
import type { Random } from './chance.ts';
import { lifeOf } from './life-of.ts';
import { mailOf } from './mail-of.ts';
import { RareThings } from './rare-things.ts';
import { SuppressionList } from './suppression-list.ts';
import { type Slot, timetable } from './timetable.ts';

/** Which mails: the same of these give the same, to the byte. */
export type MonthOptions = {
  readonly end: Date;
  /** How long it lasts (ms). */
  readonly milliseconds: number;
  readonly mails: number;
  /** @default 1 */
  readonly seed?: number;
};

/**
 * A sender's mail of a time that ends at `end`, believable in hours, rates, faults and readers, in the order of the send; with each mail all that SES
 * has published of it until then. One mail at a time: a list of who is suppressed is all that is kept.
 */
export function* month({ end, milliseconds, mails, seed = 1 }: MonthOptions): Generator<Story> {
  const random = seeded(seed);
  const suppressed = new SuppressionList();
  const known = Math.max(40, Math.round(mails / 5));
  const addressees = new Addressees(seed, known, suppressed, random);
  const world = { suppressed, badDays: badDays(end.getTime()), rarely: new RareThings(random), random };
  for (const [sentAt, slot] of departures(end.getTime() - milliseconds, end.getTime(), mails, random)) {
    const people = addressees.next(slot.stream, sentAt);
    yield lifeOf(mailOf(slot.stream, people, sentAt, random), slot.stream, people, world, end.getTime());
  }
}

/** When each mail leaves, in order. */
function* departures(start: number, end: number, mails: number, random: Random): Generator<readonly [number, Slot]> {
  let waiting: Slot[] = [];
  for (const slot of timetable(start, end, mails)) {
    if (waiting[0] && waiting[0].start !== slot.start) {
      yield* inOrder(waiting, random);
      waiting = [];
    }
    waiting.push(slot);
  }
  yield* inOrder(waiting, random);
}

/** The mails of one hour, of all streams. */
function inOrder(slots: readonly Slot[], random: Random): readonly (readonly [number, Slot])[] {
  const times = slots.flatMap((slot) =>
    Array.from({ length: slot.mails }, () => [slot.start + Math.floor(random() * (slot.end - slot.start)), slot] as const),
  );
  return times.sort(([one], [other]) => one - other);
}
