import type { Range } from '../../../lib/answers/filter/filter.ts';
import { fill } from '../../../lib/local/history/fill.ts';
import { month } from '../../../lib/local/history/month.ts';
import type { EventTable } from '../../../lib/table/reader.ts';
import { type GivenTables, givenTables } from '../../table/given-table.ts';
import { exportedRows, type Row } from './exported-row.ts';
import { mailsIn, type NaiveMail } from './naive-mails.ts';

const day = 86_400_000;
/** A Tuesday, in the hour of the weekly newsletter: some of it is put off, and its outcome not known yet. */
export const end = new Date('2026-11-24T08:40:00.000Z');
export const wholeMonth: Range = { since: new Date(end.getTime() - 30 * day), until: new Date(end.getTime() + 60_000) };

export type Month = { readonly table: EventTable; readonly rows: readonly Row[]; readonly mails: readonly NaiveMail[] };

/**
 * A seeded month of 20,000 mails in an embedded DynamoDB, and its rows as `export` writes them. Once for the tests of a file. In one shard, which
 * takes a quarter of the Queries: how shards are read side by side has tests of its own.
 */
export function givenMonth(): () => Month {
  let tables: GivenTables | undefined;
  let found: Month | undefined;
  beforeAll(async () => {
    tables = await givenTables();
    const table = { client: tables.client, tableName: await tables.create(), shardCount: 1, now: () => end };
    const sent = month({ end, milliseconds: 30 * day, mails: 20_000 });
    const written = await fill(table, sent, () => {}, new AbortController().signal);
    const rows = await exportedRows(table, wholeMonth);
    expect(rows).toHaveLength(written);
    found = { table, rows, mails: mailsIn(rows) };
  });
  afterAll(() => tables?.stop());
  return () => {
    if (!found) throw new Error('The month is not there.');
    return found;
  };
}
