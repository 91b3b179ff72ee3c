import { addressSpellings } from '../events/address-spellings.ts';
import { allTypes, type EventType } from '../events/event-type.ts';
import type { Order } from '../table/by-day.ts';
import type { Stretch } from '../table/in-step.ts';
import { type EventTable, type Reading, readInStretches, readMessage, readRecipientsInStretches } from '../table/reader.ts';
import type { Filter, Range } from './filter/filter.ts';

/**
 * The events of a time that can match a filter, some hundreds at once, from where the fewest have to be read: of its message, of its recipient, else by type and
 * day. Whoever asks looks at the other conditions.
 */
export async function* readStretches(
  table: EventTable,
  { message, recipient, types }: Filter,
  range: Range,
  order: Order,
  reading: Reading = {},
): AsyncGenerator<Stretch> {
  if (message !== undefined) yield messageStretch(await readMessage(table, message), range, order);
  else if (recipient !== undefined) yield* readRecipientsInStretches(table, addressSpellings(recipient), range, order, reading);
  else yield* readInStretches(table, typesOf(types), range, order, reading);
}

function messageStretch(events: Stretch['events'], { since, until }: Range, order: Order): Stretch {
  const [from, to] = [since.toISOString(), until.toISOString()];
  const within = events.filter(({ occurredAt }) => occurredAt >= from && occurredAt < to);
  return order === 'oldestFirst' ? { events: within, reached: to } : { events: within.toReversed(), reached: from };
}

/** Each type once, for it is read as often as it stands here; no type given means all, those that this version does not know among them. */
function typesOf(types: readonly EventType[]): readonly EventType[] {
  return types.length > 0 ? [...new Set(types)] : allTypes;
}
