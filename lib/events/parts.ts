import { bareAddress } from './address.ts';
import { digest } from './digest.ts';
import type { Detail } from './email-event.ts';
import { groupBy } from './group-by.ts';

/** What one event says about one recipient. */
export type Part = {
  readonly recipient?: string;
  readonly candidates?: readonly string[];
  readonly object: Detail;
};

/**
 * Cuts `object` by the addresses in its list of recipients: one part each, holding only the elements about that address, less
 * the address itself. An address that stands twice, or in two spellings, is one part with both elements. Elements that name nobody
 * are about the mail's `soleDestination`; where it has several, they make a part without a recipient.
 *
 * Elements are objects with `emailAddress`, or addresses (`delivery.recipients`).
 */
export function partsByRecipient(object: Detail, list: string, soleDestination?: string): readonly Part[] {
  const { [list]: elements, ...rest } = object;
  if (!Array.isArray(elements)) return [];
  const byRecipient = groupBy(
    elements.filter((element) => element !== null),
    (element) => addressOf(element) ?? soleDestination,
  );
  return [...byRecipient].map(([recipient, own]) => {
    const details = distinct(own.map(withoutAddress).filter((detail) => detail !== undefined));
    return { ...(recipient !== undefined && { recipient }), object: details.length > 0 ? { ...rest, [list]: details } : rest };
  });
}

function addressOf(element: unknown): string | undefined {
  return bareAddress(isObject(element) ? element.emailAddress : element);
}

/** What the element says beyond the address that could be read; `undefined` for nothing. */
function withoutAddress(element: unknown): unknown {
  const isRead = addressOf(element) !== undefined;
  if (!isObject(element)) return isRead || element === '' ? undefined : element;
  const { emailAddress, ...detail } = element;
  const kept = isRead || !emailAddress ? detail : element;
  return Object.keys(kept).length > 0 ? kept : undefined;
}

function distinct(details: readonly unknown[]): readonly unknown[] {
  if (details.length < 2) return details;
  return [...new Map(details.map((detail) => [digest(detail), detail])).values()];
}

function isObject(value: unknown): value is Detail {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
