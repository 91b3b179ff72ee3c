import type { EmailEvent } from '../../events/email-event.ts';
import { type EventTable, readMessage } from '../../table/reader.ts';
import { inSpelling } from '../recipient/in-spelling.ts';

/** What a message's events say of one address: those about it, and those of which SES does not say whom they are about. One Query. */
export async function readConcerning(table: EventTable, address: string, messageId: string): Promise<readonly EmailEvent[]> {
  const events = (await readMessage(table, messageId)).map(inSpelling(address));
  return events.filter(({ recipient = address }) => recipient === address);
}
