import type { EmailEvent } from '../events/email-event.ts';
import type { Order } from '../table/by-day.ts';
import { inOrder, type Stretch, timeReached } from '../table/in-step.ts';
import type { EventTable, Reading } from '../table/reader.ts';
import type { Filter, Range } from './filter/filter.ts';
import { Matcher } from './filter/matches.ts';
import { readStretches } from './read-stretches.ts';

/**
 * The events that a filter lets through, in order of time.
 * @param reached told how far reading has come: with each page, whether any of it is let through or not. It may throw to end the reading.
 * @param matcher of the filter: knows at the end what none fulfilled
 */
export async function* readFiltered(
  table: EventTable,
  filter: Filter,
  range: Range,
  order: Order,
  reached: (time: string) => void = () => {},
  matcher: Matcher = new Matcher(filter),
): AsyncGenerator<EmailEvent> {
  for await (const events of readBatches(table, matcher, filter, range, order, reached)) yield* events;
}

/** The same, some hundreds at once. @param matcher of the filter: knows at the end what none fulfilled */
export async function* readBatches(
  table: EventTable,
  matcher: Matcher,
  filter: Filter,
  range: Range,
  order: Order,
  reached: (time: string) => void = () => {},
  reading: Reading = {},
): AsyncGenerator<readonly EmailEvent[]> {
  const stretches = readStretches(table, filter, range, order, reading);
  for await (const events of inOrder(telling(stretches, reached), order)) {
    const found = events.filter((event) => matcher.matches(event));
    if (found.length > 0) yield found;
  }
}

async function* telling(stretches: AsyncIterable<Stretch>, reached: (time: string) => void): AsyncGenerator<Stretch> {
  for await (const stretch of stretches) {
    reached(timeReached(stretch));
    yield stretch;
  }
}
