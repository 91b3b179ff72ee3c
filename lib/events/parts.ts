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
  const present = list.filter((element) => element !== null);
  const byRecipient = groupBy(present, (element) => addressOf(element) ?? soleDestination());
  return Array.from(byRecipient, ([recipient, own]) => {
    const elements = distinct(own.map(withoutAddress).filter((element) => element !== undefined));
    return recipient === undefined ? { elements } : { recipient, elements };
  });
}

function addressOf(element: unknown): string | undefined {
  return bareAddress(isRecord(element) ? element.emailAddress : element);
}

/** What the element says beyond the address that could be read; `undefined` for nothing. */
function withoutAddress(element: unknown): unknown {
  const isRead = addressOf(element) !== undefined;
  if (!isRecord(element)) return isRead || element === '' ? undefined : element;
  const { emailAddress, ...detail } = element;
  const kept = isRead || !emailAddress ? detail : element;
  return Object.keys(kept).length > 0 ? kept : undefined;
}

function distinct(details: readonly unknown[]): readonly unknown[] {
  if (details.length < 2) return details;
  return [...new Map(details.map((detail) => [digest(detail), detail])).values()];
}
