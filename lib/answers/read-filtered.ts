import type { EmailEvent } from '../events/email-event.ts';
import { type EventType, sesEventTypes } from '../events/event-type.ts';
import { byDay, type Order } from '../table/by-day.ts';
import { type EventTable, readTypes } from '../table/reader.ts';
import type { Filter, Range } from './filter.ts';
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
