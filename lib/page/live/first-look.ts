import { latestStamp } from '../../answers/clock-skew.ts';
import type { Filter } from '../../answers/filter/filter.ts';
import { Matcher } from '../../answers/filter/matches.ts';
import { longestDelay } from '../../answers/longest-delay.ts';
import { readBatches } from '../../answers/read-filtered.ts';
import type { EmailEvent } from '../../events/email-event.ts';
import { passes } from '../../table/passes.ts';
import type { EventTable } from '../../table/reader.ts';
import type { FeedLimits } from './feed-limits.ts';
import { newestFirst } from './newest-first.ts';

/**
 * The newest events that a filter lets through, of the last 24 hours. What a filter lets through may be rare, and reading long: then those that are
 * found in some seconds. So where DynamoDB does not answer: the feed says so, and shows what the reading finds.
 * @throws what of the table's errors does not pass
 */
export async function firstLook(
  table: EventTable,
  filter: Filter,
  { newest, longestLook }: FeedLimits,
  now: () => Date,
  signal: AbortSignal,
): Promise<readonly EmailEvent[]> {
  const start = now().getTime();
  // As far as the reading sees.
  const range = { since: new Date(start - longestDelay), until: latestStamp(new Date(start)) };
  const found: EmailEvent[] = [];
  const goOn = () => {
    if (signal.aborted || now().getTime() - start > longestLook) throw new Enough();
  };
  try {
    const reading = { most: newest };
    for await (const events of readBatches(table, new Matcher(filter), filter, range, 'newestFirst', goOn, reading)) {
      found.push(...events);
      if (found.length >= newest) break;
    }
  } catch (error) {
    if (!(error instanceof Enough) && !passes(error)) throw error;
  }
  return newestFirst(found, newest);
}

class Enough extends Error {}
