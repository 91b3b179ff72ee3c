import type { EmailEvent } from '../../events/email-event.ts';
import type { Column } from '../../table/projection.ts';
import type { EventTable } from '../../table/reader.ts';
import { readAddress } from '../recipient/read-address.ts';

/** So many of an address's newest events are looked at: two pages of a Query, and hundreds of mails. */
const newest = 1_000;

/** An event can be stamped by a clock that is ahead (ms). */
const clockSkew = 86_400_000;

/** What a mail's standing and verdict follow from; texts of the message that nobody is shown here stay where they are. */
const columns: readonly Column[] = ['recipient', 'candidates', 'sentAt', 'subject', 'detail', 'suppressed', 'bot'];

export type NewestEvents = {
  /** Newest first. */
  readonly events: readonly EmailEvent[];
  /** Whether these are all there are: else older ones, of the same mails too, may be missing. */
  readonly isAll: boolean;
};

/** What an address is judged by. Mails that began before the oldest event read are left out: a part of them could be missing. */
export async function newestEvents(table: EventTable, address: string): Promise<NewestEvents> {
  const events: EmailEvent[] = [];
  const range = { since: new Date(0), until: new Date(table.now().getTime() + clockSkew) };
  const reading = { columns: () => columns, most: newest };
  for await (const event of readAddress(table, address, range, 'newestFirst', reading)) {
    events.push(event);
    if (events.length === newest) break;
  }
  if (events.length < newest) return { events, isAll: true };
  const oldest = events.at(-1)?.occurredAt ?? '';
  const whole = events.filter(({ sentAt = '' }) => sentAt >= oldest);
  return { events: whole.length > 0 ? whole : events, isAll: false };
}
