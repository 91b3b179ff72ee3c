import { Matcher } from '../../answers/filter/matches.ts';
import type { Numbered } from './event-buffer.ts';
import { feedId } from './feed-id.ts';
import type { FeedMessage } from './feed-message.ts';
import type { Messages, Watch } from './watch.ts';

/** Shows what comes after a number, for as long as that is kept. */
export async function* follow({ reading, filter, weather, limits, signal }: Watch, begin: number): Messages<never> {
  const { events, changed } = reading;
  const matcher = new Matcher(filter);
  let [place, told] = [begin, begin];
  while (!signal.aborted && place >= events.gone) {
    const change = weather.change();
    const some = events.after(place, limits.atOnce);
    if (change) yield change;
    else if (some.length > 0) {
      place += some.length;
      const found = some.filter(({ event }) => matcher.matches(event)).reverse();
      // Whoever comes back with an old id should not be too late for what is kept.
      if (found.length === 0 && place - told < limits.kept / 4) continue;
      told = place;
      yield message(feedId(reading.run, place), found);
    } else if (reading.hasEnded) break;
    else await changed.next();
  }
  return undefined;
}

function message(id: string, found: readonly Numbered[]): FeedMessage {
  if (found.length === 0) return { kind: 'watching', id };
  const cameAfter = found.map((one) => one.cameAfter);
  return { kind: 'events', id, events: found.map(({ event }) => event), isNew: true, cameAfter };
}
