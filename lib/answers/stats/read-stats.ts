import { timeReached } from '../../table/in-step.ts';
import type { EventTable } from '../../table/reader.ts';
import type { Filter, Grouping, Range } from '../filter/filter.ts';
import { Matcher, type Unmet } from '../filter/matches.ts';
import { mailTypes, readMailEvents } from '../mails/mail-events.ts';
import { type Stats, Tally } from './tally.ts';

export type StatsQuestion = {
  readonly filter: Filter;
  /** Of the time of sending. */
  readonly range: Range;
  readonly by: Grouping;
  /** Days and hours in UTC in place of the machine's zone. */
  readonly utc: boolean;
};

/**
 * Counts the mails that were sent in a range, each under what is known of it now.
 * @param reached told how far reading has come, from the present back, and how many events it has seen
 */
export async function readStats(
  table: EventTable,
  { filter, range, by, utc }: StatsQuestion,
  now: Date,
  reached: (time: string, events: number) => void = () => {},
): Promise<Stats & { readonly unmet: readonly Unmet[] }> {
  const matcher = new Matcher(filter);
  const tally = new Tally(by, utc, matcher, range);
  let seen = 0;
  const read = { ...filter, types: filter.types.length > 0 ? filter.types : mailTypes };
  for await (const stretch of readMailEvents(table, read, range, (type) => tally.columns(type), now)) {
    for (const event of stretch.events) tally.add(event);
    seen += stretch.events.length;
    reached(timeReached(stretch), seen);
  }
  return { ...tally.stats, unmet: matcher.unmet };
}
