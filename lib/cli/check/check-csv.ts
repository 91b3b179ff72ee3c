import type { Checked } from '../../answers/check/checked.ts';
import { plainText } from '../../answers/plain-text.ts';
import { UserError } from '../../deployed/user-error.ts';
import { byteOrderMark } from '../export/csv.ts';
import { textCell } from '../export/csv-cell.ts';
import type { AddressList, AddressRow, Header } from './address-list.ts';

/** What `check --format csv` adds to the person's own columns, in order: a contract, so new ones go to the end. */
const added = [
  'verdict',
  'status',
  'reason',
  'since',
  'messageId',
  'advice',
  'command',
] as const satisfies readonly (keyof Checked)[];

/** The person's own table with columns added to it: own cells, separator and ends of lines as they are. A list of lines becomes a table. */
export type CheckCsv = { readonly header: string; readonly line: (row: AddressRow, checked: Checked) => string };

/** @param isTerminal where texts are shown as a terminal may show them */
export function checkCsv({ header, name }: AddressList, isTerminal: boolean): CheckCsv {
  const shown = isTerminal ? plainText : (text: string) => text;
  return header ? forTable(header, name, shown) : forLines(shown);
}

function forTable({ row, separator, hasByteOrderMark }: Header, name: string, shown: (text: string) => string): CheckCsv {
  const width = row.cells.length;
  const line = (own: AddressRow | Header['row'], more: readonly string[]) => {
    if (own.cells.length > width) throw new UserError(tooLong(own.cells.length, width, own.line, name));
    const padding = separator.repeat(width - own.cells.length);
    return [shown(own.text) + padding, ...more].join(separator) + row.lineEnd;
  };
  return {
    header: (hasByteOrderMark ? byteOrderMark : '') + line(row, added),
    line: (own, checked) => line(own, cells(checked, separator, shown)),
  };
}

function forLines(shown: (text: string) => string): CheckCsv {
  return {
    header: `${['address', ...added].join()}\r\n`,
    line: ({ address }, checked) => `${[textCell(shown(address)), ...cells(checked, ',', shown)].join()}\r\n`,
  };
}

function cells(checked: Checked, separator: string, shown: (text: string) => string): readonly string[] {
  return added.map((name) => textCell(shown(checked[name] ?? ''), separator));
}

/** What is added would stand below the wrong names. */
function tooLong(cells: number, width: number, line: number, name: string): string {
  return `Line ${line} of ${name} has ${cells} cells and its header ${width}: put what holds a separator into quotation marks, or leave --format csv out.`;
}
