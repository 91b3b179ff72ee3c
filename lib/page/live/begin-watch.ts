import { Matcher } from '../../answers/filter/matches.ts';
import type { EmailEvent } from '../../events/email-event.ts';
import { identity } from '../../events/identity.ts';
import { feedId } from './feed-id.ts';
import { firstLook } from './first-look.ts';
import { isOver, type Messages, type Watch } from './watch.ts';
import { whatWasThere } from './what-was-there.ts';

/**
 * Shows what was there. It comes from a look of the watch's own, quick and by its filter; what is new, from the reading, which knows what was there by a look
 * of *its* own. The two are taken at different times, and an answer of an index may lack what an earlier one had. So that nothing is lost or doubled between:
 *
 * - In the watch's look and unknown to the reading (it came later, or is stamped ahead): the reading takes it in, and does not find it again.
 * - Known to the reading and not in the watch's look (it came between, or the index lagged): the reading keeps the newest of what was there, and all that
 *   came since. Of these is shown what is among the newest, and all that was found during the look, however late it is stamped.
 * - In neither: the reading finds it at a later poll, and it is new.
 *
 * What has been shown then is just what the reading has found up to a number, and a browser that says this number can go on from there.
 * @returns the number
 */
export async function* beginWatch(watch: Watch): Messages<number> {
  const { reading, filter, limits, clock, signal } = watch;
  const { events, run } = reading;
  const lastBefore = reading.begunAt === undefined ? undefined : events.last;
  const looked = await firstLook(await reading.table, filter, limits, clock.now, signal);
  const isEarly = reading.begunAt === undefined;
  if (isEarly && looked.length > 0) yield { kind: 'events', id: feedId(run, 'none'), events: looked, isNew: false };
  const before = lastBefore ?? (yield* untilBegun(watch));
  if (before === undefined || isOver(watch)) return undefined;
  await reading.take(looked);
  if (events.gone > before) return undefined;
  const place = events.last;
  const id = feedId(run, place);
  const rest = without(isEarly ? looked : [], wereThere(watch, looked, before));
  if (rest.length > 0) yield { kind: 'events', id, events: rest, isNew: false };
  yield { kind: 'watching', id };
  return place;
}

/** @returns the number of the last event that was there when the reading began */
async function* untilBegun(watch: Watch): Messages<number> {
  const { reading, weather } = watch;
  while (reading.begunAt === undefined && !isOver(watch)) {
    const change = weather.change();
    if (change) yield change;
    else await reading.changed.next();
  }
  return reading.begunAt;
}

function wereThere({ reading, filter, limits }: Watch, looked: readonly EmailEvent[], before: number): readonly EmailEvent[] {
  const matcher = new Matcher(filter);
  const kept = reading.events.after(0).filter(({ event }) => matcher.matches(event));
  return whatWasThere(looked, kept, before, limits.newest);
}

function without(some: readonly EmailEvent[], all: readonly EmailEvent[]): readonly EmailEvent[] {
  const shown = new Set(some.map(identity));
  return all.filter((event) => !shown.has(identity(event)));
}
