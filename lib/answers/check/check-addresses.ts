import type { EventTable } from '../../table/reader.ts';
import { checkAddress } from './check-address.ts';
import type { Checked } from './checked.ts';
import { inWindow } from './in-window.ts';

/** So many addresses are asked about at once. */
export const window = 32;

/** Whether to mail each address, in their order: one answer for each, for the same address twice, too. Holds a window of them in memory, not all. */
export function checkAddresses(
  table: EventTable,
  addresses: AsyncIterable<string> | Iterable<string>,
  now: Date,
): AsyncGenerator<Checked> {
  return inWindow(addresses, window, (address) => checkAddress(table, address, now));
}
