import { differences } from '../../../lib/local/expectation.ts';
import { factsOf } from '../../../lib/local/history/facts-of.ts';
import { fill } from '../../../lib/local/history/fill.ts';
import { month } from '../../../lib/local/history/month.ts';
import { readMessage } from '../../../lib/table/reader.ts';
import { type GivenTables, givenTables } from '../../table/given-table.ts';

const mails = [...month({ end: new Date('2026-11-25T09:30:00.000Z'), milliseconds: 86_400_000, mails: 120 })];
const never = new AbortController().signal;
let tables: GivenTables;
beforeAll(async () => {
  tables = await givenTables();
});
afterAll(() => tables.stop());

test('what is filled in is what the function would write; filling it in again changes nothing', async () => {
  const table = await givenTable();
  const first = await fill(table, mails, () => {}, never);
  expect(await differencesIn(table)).toEqual([]);
  expect(await fill(table, mails, () => {}, never)).toBe(first);
  expect(await differencesIn(table)).toEqual([]);
});

test('interrupted, it stops after the rows that are on their way; filled again to its end, it is whole', async () => {
  const table = await givenTable();
  const interruption = new AbortController();
  const rows = await fill(table, mails, () => interruption.abort(), interruption.signal);
  expect(rows).toBe(100);
  expect(await differencesIn(table)).not.toEqual([]);
  await fill(table, mails, () => {}, never);
  expect(await differencesIn(table)).toEqual([]);
});

async function givenTable() {
  return {
    client: tables.client,
    tableName: await tables.create(),
    shardCount: 4,
    now: () => new Date('2026-11-25T09:30:00.000Z'),
  };
}

async function differencesIn(table: Awaited<ReturnType<typeof givenTable>>) {
  const read = await Promise.all(mails.map(({ mail }) => readMessage(table, mail.messageId)));
  return differences([...factsOf(mails)], read.flat());
}
