import type { EventType } from '../../events/event-type.ts';
import type { Stretch } from '../../table/in-step.ts';
import type { Columns } from '../../table/projection.ts';
import type { EventTable } from '../../table/reader.ts';
import { clockSkew, latestStamp } from '../clock-skew.ts';
import type { Filter, Range } from '../filter/filter.ts';
import { readStretches } from '../read-stretches.ts';

/** The events that tell how a mail fares. A subscription is no mail's end, and what a type means that is not known yet nobody can say. */
export const mailTypes: readonly EventType[] = [
  'send',
  'delivery',
  'bounce',
  'complaint',
  'reject',
  'renderingFailure',
  'deliveryDelay',
  'open',
  'click',
];

/**
 * Every event of the mails that were sent in a range, the newest first, among events of others: a mail's events may come long after the range has
 * ended, so reading begins at the present. @param filter with the types to read
 */
export function readMailEvents(
  table: EventTable,
  filter: Filter,
  range: Range,
  columns: Columns,
  now: Date,
): AsyncGenerator<Stretch> {
  return readStretches(table, filter, timeOfEvents(range, now), 'newestFirst', { columns });
}

/** When the events of mails that were sent in a range have happened, whenever the range ended. */
export function timeOfEvents({ since }: Range, now: Date): Range {
  const begin = Math.max(0, since.getTime() - clockSkew);
  return { since: new Date(begin), until: new Date(Math.max(begin, latestStamp(now).getTime())) };
}
