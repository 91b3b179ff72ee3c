import type { EventTable } from '../../table/reader.ts';
import { inWindow } from '../in-window.ts';
import { checkAddress } from './check-address.ts';
import type { Checked } from './checked.ts';

/** So many addresses are asked about at once. */
const window = 32;

/** Whether to mail each address, in their order: one answer for each, for the same address twice, too. Holds a window of them in memory, not all. */
export async function* checkAddresses(
  table: EventTable,
  addresses: AsyncIterable<string> | Iterable<string>,
  now: Date,
): AsyncGenerator<Checked> {
  for await (const [, checked] of checkEach(table, addresses, (address) => address, now)) yield checked;
}

/** The same of whatever has an address, which comes back beside its answer. */
export function checkEach<Element>(
  table: EventTable,
  elements: AsyncIterable<Element> | Iterable<Element>,
  addressOf: (element: Element) => string,
  now: Date,
): AsyncGenerator<readonly [Element, Checked]> {
  return inWindow(elements, window, async (element) => [element, await checkAddress(table, addressOf(element), now)] as const);
}
