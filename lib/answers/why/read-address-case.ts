import type { EventTable } from '../../table/reader.ts';
import { addressStanding } from './address-standing.ts';
import { newestEvents } from './newest-events.ts';
import { readConcerning } from './read-concerning.ts';
import { verdicts } from './verdict.ts';
import type { AddressCase } from './why-address.ts';

/** Two Queries, or two more for an address whose domain can be spelled in two ways. @param address bare and lower-cased */
export async function readAddressCase(table: EventTable, address: string): Promise<AddressCase | undefined> {
  const standing = addressStanding(address, (await newestEvents(table, address)).events);
  if (standing === undefined) return undefined;
  const events = await readConcerning(table, address, standing.decisive.messageId);
  const verdict = verdicts(events, table.now()).find(({ status }) => status.recipient === address);
  return verdict && { standing, verdict, events };
}
