import type { EventType } from '../../events/event-type.ts';
import type { ScanFilter } from '../../table/scan-table.ts';

/** Nearly all of a table. Rows of other types are few, and come whole. */
const commonTypes = ['send', 'delivery', 'open', 'click'] as const satisfies readonly EventType[];

/** Where others' rows of these types can quote an address: as attributes, and where an object stands as its JSON text, all of it. */
const quoting = [
  ['subject'],
  ['delivery'],
  ['delivery', 'smtpResponse'],
  ['open'],
  ['open', 'userAgent'],
  ['click'],
  ['click', 'link'],
  ['click', 'userAgent'],
] as const;

/** Every address has this sign, whatever its case; a link writes it so. DynamoDB compares texts as they are. */
const signs = ['@', '%40', '%2540'] as const;

/**
 * Has a Scan answer with every row in which an address can stand but those that are common and cannot: what comes is looked at here. Lists of candidates hold
 * addresses as they are spelled here.
 */
export function filterFor(spellings: readonly string[]): ScanFilter {
  const names = ['recipient', 'candidates', 'type', ...new Set(quoting.flat())];
  const name = (one: string) => `#n${names.indexOf(one)}`;
  const values = [...spellings, ...commonTypes, ...signs];
  const value = (one: string) => `:v${values.indexOf(one)}`;
  const conditions = [
    `${name('recipient')} IN (${spellings.map(value).join(', ')})`,
    ...spellings.map((spelling) => `contains(${name('candidates')}, ${value(spelling)})`),
    `NOT ${name('type')} IN (${commonTypes.map(value).join(', ')})`,
    ...quoting.flatMap((path) => signs.map((sign) => `contains(${path.map(name).join('.')}, ${value(sign)})`)),
  ];
  return {
    FilterExpression: conditions.join(' OR '),
    ExpressionAttributeNames: Object.fromEntries(names.map((one) => [name(one), one])),
    ExpressionAttributeValues: Object.fromEntries(values.map((one) => [value(one), one])),
  };
}
