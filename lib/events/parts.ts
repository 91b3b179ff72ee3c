import { isRecord } from '../ses/json.ts';
import { bareAddress } from './address.ts';
import { digest } from './digest.ts';
import { groupBy } from './group-by.ts';

/** What one event says about one recipient. */
export type Part = {
  readonly recipient?: string;
  readonly candidates?: readonly string[];
  /** What the elements about this recipient say beyond the address; absent where the event has no list. */
  readonly elements?: readonly unknown[];
};

/**
 * Sorts a list of recipients by address: one part each, with only the elements about that address, less the address itself. An address
 * that stands twice, or in two spellings, is one part with both elements. Elements that name nobody are about the mail's sole destination,
 * which is asked for only then; where it has several, they make a part without a recipient.
 * @param list of objects with `emailAddress`, or of addresses (`delivery.recipients`)
 */
export function partsByRecipient(list: readonly unknown[], soleDestination: () => string | undefined): readonly Part[] {
  const read = list.filter((element) => element !== null).map((element) => readElement(element, soleDestination));
  const [only] = read;
  // Most events name one, and grouping takes a twentieth of all that is done with an event.
  if (only && read.length === 1) return [partOf(only.recipient, read)];
  return Array.from(
    groupBy(read, ({ recipient }) => recipient),
    ([recipient, own]) => partOf(recipient, own),
  );
}

function partOf(recipient: string | undefined, read: readonly Read[]): Part {
  const elements = distinct(read.map(({ detail }) => detail).filter((detail) => detail !== undefined));
  return recipient === undefined ? { elements } : { recipient, elements };
}

type Read = { readonly recipient: string | undefined; readonly detail: unknown };

function readElement(element: unknown, soleDestination: () => string | undefined): Read {
  const address = bareAddress(isRecord(element) ? element.emailAddress : element);
  return { recipient: address ?? soleDestination(), detail: withoutAddress(element, address !== undefined) };
}

/** What the element says beyond the address, if that could be read; `undefined` for nothing. */
function withoutAddress(element: unknown, isRead: boolean): unknown {
  if (!isRecord(element)) return isRead || element === '' ? undefined : element;
  const { emailAddress, ...detail } = element;
  const kept = isRead || !emailAddress ? detail : element;
  return Object.keys(kept).length > 0 ? kept : undefined;
}

function distinct(details: readonly unknown[]): readonly unknown[] {
  if (details.length < 2) return details;
  return [...new Map(details.map((detail) => [digest(detail), detail])).values()];
}
