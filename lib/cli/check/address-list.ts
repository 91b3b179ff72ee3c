import type { Readable } from 'node:stream';
import { addressColumn } from './address-column.ts';
import { type FirstLine, firstLine } from './first-line.ts';
import { formOf } from './form.ts';
import { type Row, rowsOf } from './rows-of.ts';
import { openSource } from './source-text.ts';

/** What a person wants to be checked: rows, each with one address. */
export type AddressList = {
  /** How a sentence calls it. */
  readonly name: string;
  /** Of all, where that is known. */
  readonly bytes?: number;
  /** Of a table; a list of lines has none. */
  readonly header?: Header;
  readonly rows: AsyncIterable<AddressRow>;
};

export type Header = {
  readonly row: Row;
  readonly separator: string;
  readonly hasByteOrderMark: boolean;
};

/** `address` as it stands there: empty, or no address, too. */
export type AddressRow = Row & { readonly address: string };

/** @param column the name of the column, where the person gave it. @throws UserError where there is no list, or none of its columns can be meant */
export async function openAddressList(file: string, column: string | undefined, input: Readable): Promise<AddressList> {
  const source = await openSource(file, input);
  const { name, bytes } = source;
  const first = await firstLine(source);
  const form = formOf(first.line, column !== undefined);
  const rows = rowsOf(first.whole, form, name);
  const table = form.kind === 'table' ? await headerOf(rows, form.separator, first) : undefined;
  const place = table ? await placeIn(rows, () => addressColumn(table.row.cells, column, name)) : 0;
  return { name, ...(bytes !== undefined && { bytes }), ...(table && { header: table }), rows: withAddress(rows, place) };
}

async function headerOf(
  rows: AsyncIterator<Row>,
  separator: string,
  { hasByteOrderMark }: FirstLine,
): Promise<Header | undefined> {
  const first = await rows.next();
  return first.done ? undefined : { row: first.value, separator, hasByteOrderMark };
}

/** Where no column can be meant, nobody reads on: the file is closed. */
async function placeIn(rows: AsyncGenerator<Row>, find: () => number): Promise<number> {
  try {
    return find();
  } catch (error) {
    await rows.return(undefined);
    throw error;
  }
}

async function* withAddress(rows: AsyncIterable<Row>, place: number): AsyncGenerator<AddressRow> {
  for await (const row of rows) yield { ...row, address: row.cells[place] ?? '' };
}
