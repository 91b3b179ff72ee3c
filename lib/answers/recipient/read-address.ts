import { addressSpellings } from '../../events/address-spellings.ts';
import type { EmailEvent } from '../../events/email-event.ts';
import type { Order, TimeRange } from '../../table/by-day.ts';
import { type EventTable, type Reading, readRecipient, readRecipients } from '../../table/reader.ts';
import { inSpelling } from './in-spelling.ts';

/**
 * The events about an address, whichever way rows spell its domain, as if all were spelled as it is given: one Query for nearly every address, two
 * or three where the domain is not pure ASCII.
 * @param address bare and lower-cased
 */
export function readAddress(
  table: EventTable,
  address: string,
  range: TimeRange,
  order: Order,
  reading?: Reading,
): AsyncIterable<EmailEvent> {
  const [only, ...others] = addressSpellings(address);
  if (others.length === 0) return readRecipient(table, only, range, order, reading);
  return respelled(readRecipients(table, [only, ...others], range, order, reading), inSpelling(address));
}

async function* respelled(
  events: AsyncIterable<EmailEvent>,
  spelled: (event: EmailEvent) => EmailEvent,
): AsyncGenerator<EmailEvent> {
  for await (const event of events) yield spelled(event);
}
