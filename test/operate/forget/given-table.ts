import { paginateScan } from '@aws-sdk/lib-dynamodb';
import type { Item } from '../../../lib/table/item.ts';
import { write } from '../../../lib/table/writer.ts';
import { givenClock } from '../../table/given-clock.ts';
import type { GivenTables } from '../../table/given-table.ts';
import { ana, type GivenRow, quotes } from './given-rows.ts';

/** A new table with these rows. @returns its name */
export async function givenTableOf(tables: GivenTables, rows: readonly GivenRow[]): Promise<string> {
  const tableName = await tables.create();
  await put(tables, tableName, rows);
  return tableName;
}

export async function put({ client }: GivenTables, tableName: string, rows: readonly GivenRow[]): Promise<void> {
  const items = rows.map(({ row }) => row);
  await write(client, tableName, items, givenClock());
}

/** Every row of a table by its key. */
export async function allRows({ client }: GivenTables, tableName: string): Promise<ReadonlyMap<string, Item>> {
  const rows = new Map<string, Item>();
  for await (const { Items = [] } of paginateScan({ client }, { TableName: tableName, ConsistentRead: true }))
    for (const row of Items) rows.set(keyOf(row), row);
  return rows;
}

/** What a receipt has to say of a table, found by comparing it with what is to be left. */
export function countsOf(table: ReadonlyMap<string, Item>, given: readonly GivenRow[]) {
  const there = given.filter(({ row }) => table.has(keyOf(row)));
  const own = there.filter(({ row }) => row.recipient === ana);
  const gone = there.filter(({ left }) => left === undefined);
  const changing = there.filter(
    ({ row, left }) => left && JSON.stringify(sorted(table.get(keyOf(row)))) !== JSON.stringify(sorted(left)),
  );
  return { deleted: own.length, changed: changing.length, emptied: gone.length - own.length };
}

/** She stands nowhere in the whole table, and everything else is as it is to be. */
export function expectForgotten(table: ReadonlyMap<string, Item>, given: readonly GivenRow[]): void {
  const left = given.flatMap((one) => one.left ?? []);
  expect(Object.fromEntries(table)).toEqual(Object.fromEntries(left.map((row) => [keyOf(row), row])));
  // Whoever is nearly she is somebody else.
  const text = JSON.stringify([...table.values()])
    .toLowerCase()
    .replace(/(?:di|x\+|x%2b)ana(?:@|%40)example\.com|ana@example\.com\.au/g, '');
  for (const quote of quotes) expect(text).not.toContain(quote.toLowerCase());
}

function keyOf({ messageId, eventKey }: Item): string {
  return `${messageId} ${eventKey}`;
}

function sorted(row: Item = {}): readonly unknown[] {
  return Object.entries(row).sort(([one], [other]) => (one < other ? -1 : 1));
}
