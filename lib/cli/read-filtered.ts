import type { EmailEvent } from '../events/email-event.ts';
import { type EventType, sesEventTypes } from '../events/event-type.ts';
import { type EventTable, type Order, readTypes } from '../table/reader.ts';
import type { Filter, Range } from './command.ts';
import { matches } from './matches.ts';

/**
 * The events that a filter lets through, in order of time.
 * @param reached told how far reading has come: at each day, and at each row whether it is let through or not. It may throw to end the reading.
 */
export async function* readFiltered(
  table: EventTable,
  filter: Filter,
  range: Range,
  order: Order,
  reached: (time: string) => void = () => {},
): AsyncGenerator<EmailEvent> {
  for (const part of byDay(range, order)) {
    reached((order === 'oldestFirst' ? part.since : part.until).toISOString());
    for await (const event of readTypes(table, typesOf(filter), part, order)) {
      reached(event.occurredAt);
      if (matches(filter, event)) yield event;
    }
  }
}

/** Each type once, for it is read as often as it stands here; no type given means all, those that this version does not know among them. */
function typesOf({ types }: Filter): readonly EventType[] {
  return types.length > 0 ? [...new Set(types)] : [...sesEventTypes, 'unknown'];
}

const dayLength = 86_400_000;

/** The range cut at each midnight, UTC: the reader goes day by day too, and says nothing while days are empty. */
function* byDay({ since, until }: Range, order: Order): Generator<Range> {
  const first = Math.floor(since.getTime() / dayLength);
  const count = Math.ceil(until.getTime() / dayLength) - first;
  for (let index = 0; index < count; index += 1) {
    const day = first + (order === 'oldestFirst' ? index : count - 1 - index);
    yield {
      since: new Date(Math.max(since.getTime(), day * dayLength)),
      until: new Date(Math.min(until.getTime(), (day + 1) * dayLength)),
    };
  }
}
