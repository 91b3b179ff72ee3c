import { isAddress } from '../../answers/check/is-address.ts';
import { bareAddress } from '../../events/address.ts';
import { isForAddresses } from './address-column.ts';

/** One address a line, or a table with a header, whose cells a separator divides. */
export type Form = { readonly kind: 'lines' } | { readonly kind: 'table'; readonly separator: string };

/** Spreadsheets write semicolons where a comma stands in numbers. */
const separators = [',', ';', '\t'] as const;

/** What a text is, by its first line. @param column whether the person named one: then it is a table */
export function formOf(firstLine: string, hasColumn: boolean): Form {
  const separator = separatorIn(firstLine);
  if (hasColumn) return { kind: 'table', separator: separator ?? ',' };
  // `Ana, Example Ltd <ana@example.com>` has a comma, and is a line with an address.
  if (isAddress(bareAddress(firstLine) ?? '')) return { kind: 'lines' };
  if (separator === undefined && !isForAddresses(unquoted(firstLine))) return { kind: 'lines' };
  return { kind: 'table', separator: separator ?? ',' };
}

/** The most frequent outside of quotes; a cell that has a line break goes on behind the line. */
function separatorIn(line: string): string | undefined {
  const outside = line.replace(/"[^"]*"/g, '').replace(/(^|[,;\t])"[^"]*$/, '$1');
  const counts = separators.map((separator) => ({ separator, count: outside.split(separator).length - 1 }));
  const [most] = counts.sort((one, other) => other.count - one.count);
  return most && most.count > 0 ? most.separator : undefined;
}

function unquoted(cell: string): string {
  return cell.replace(/^"(.*)"$/, '$1');
}
