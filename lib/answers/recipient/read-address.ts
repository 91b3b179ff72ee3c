import { addressSpellings } from '../../events/address-spellings.ts';
import type { EmailEvent } from '../../events/email-event.ts';
import { factKey } from '../../events/identity.ts';
import type { Order, TimeRange } from '../../table/by-day.ts';
import { type EventTable, readRecipient } from '../../table/reader.ts';
import { inSpelling } from './in-spelling.ts';

/**
 * The events about an address, whichever way rows spell its domain, as if all were spelled as it is given: one Query for nearly every address, two
 * or three where the domain is not pure ASCII.
 * @param address bare and lower-cased
 */
export function readAddress(table: EventTable, address: string, range: TimeRange, order: Order): AsyncIterable<EmailEvent> {
  const [only, ...others] = addressSpellings(address);
  if (others.length === 0) return readRecipient(table, only, range, order);
  const streams = [only, ...others].map((spelling) => readRecipient(table, spelling, range, order));
  return merged(streams, order, inSpelling(address));
}

async function* merged(
  streams: readonly AsyncIterable<EmailEvent>[],
  order: Order,
  respelled: (event: EmailEvent) => EmailEvent,
): AsyncGenerator<EmailEvent> {
  const iterators = streams.map((stream) => stream[Symbol.asyncIterator]());
  try {
    const heads = await Promise.all(iterators.map((iterator) => iterator.next()));
    for (let first = firstOf(heads, order); first; first = firstOf(heads, order)) {
      yield respelled(first.event);
      heads[first.index] = (await iterators[first.index]?.next()) ?? { done: true, value: undefined };
    }
  } finally {
    for (const iterator of iterators) await iterator.return?.();
  }
}

type Head = IteratorResult<EmailEvent, unknown>;

/** Rows sort by their fact's key. */
function firstOf(heads: readonly Head[], order: Order): { readonly event: EmailEvent; readonly index: number } | undefined {
  const left = heads.flatMap((head, index) => (head.done ? [] : [{ event: head.value, index }]));
  const isBefore = (one: string, other: string) => (order === 'oldestFirst' ? one < other : one > other);
  return left.reduce<(typeof left)[number] | undefined>(
    (best, head) => (best && !isBefore(factKey(head.event), factKey(best.event)) ? best : head),
    undefined,
  );
}
