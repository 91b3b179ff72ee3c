import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { explainAwsError } from '../../lib/deployed/aws-error.ts';
import { UserError } from '../../lib/deployed/user-error.ts';
import { type FalsePage, falsePages } from '../../lib/local/false-pages.ts';
import { FaultProxy, type Plan } from '../../lib/local/fault-proxy.ts';
import { ForeignAnswer } from '../../lib/table/foreign-answer.ts';
import { toItem } from '../../lib/table/item.ts';
import { onlyDynamoDB } from '../../lib/table/only-dynamodb.ts';
import { type EventTable, readMessage, readRecipient, readTypes } from '../../lib/table/reader.ts';
import { write } from '../../lib/table/writer.ts';
import { collected } from '../table/collected.ts';
import { givenClock } from '../table/given-clock.ts';
import { givenEvents } from '../table/given-event.ts';
import { anybody, type GivenTables, givenTables } from '../table/given-table.ts';

/** Of more than a page, which is a megabyte. */
const events = givenEvents(7, { detail: { smtpResponse: 'x'.repeat(200 * 1_024) } });
const range = { since: new Date('2026-11-01'), until: new Date('2026-11-02') };

const readers = {
  history: (table: EventTable) => readMessage(table, events[0]?.messageId ?? ''),
  recipient: (table: EventTable) => collected(readRecipient(table, 'ana@example.com', range, 'oldestFirst')),
  events: (table: EventTable) => collected(readTypes(table, ['delivery'], range, 'oldestFirst')),
} as const;

let tables: GivenTables;
let proxy: FaultProxy;
let table: EventTable;

beforeAll(async () => {
  tables = await givenTables();
  const tableName = await tables.create();
  const items = events.map((event) => toItem(event, { shardCount: 2 }));
  await write(tables.client, tableName, items, givenClock());
  proxy = await FaultProxy.start(tables.endpoint);
  table = { client: tables.client, tableName, shardCount: 2, now: () => new Date('2026-11-02') };
});
afterAll(async () => {
  await proxy.stop();
  await tables.stop();
});

const kinds = Object.keys(falsePages) as FalsePage[];

describe.each(Object.entries(readers))('%s', (_, read) => {
  test.each(kinds)('a page of the kind %s: asked for again, and nothing is missing', async (kind) => {
    proxy.plan = once(kind);
    expect(await read(spoiltTable())).toEqual(events);
  });
});

test.each(kinds)('pages of the kind %s and no others: no answer, never a shorter one, and a sentence', async (kind) => {
  proxy.plan = () => kind;
  const error = await readers.history(spoiltTable()).catch((thrown) => thrown);
  expect(error).toBeInstanceOf(ForeignAnswer);
  const explained = explainAwsError(error, { kind: 'table', table: 'events', shards: 2, feedIndex: 'all' });
  expect(explained).toBeInstanceOf(UserError);
});

/** Through the proxy, by a client of its own: one that has failed often repeats no more. */
function spoiltTable(): EventTable {
  const client = new DynamoDBClient({ ...anybody, endpoint: proxy.endpoint });
  return { ...table, client: onlyDynamoDB(DynamoDBDocumentClient.from(client)) };
}

/** Every page is spoilt the first time that it is asked for. */
function once(kind: FalsePage): Plan {
  const seen = new Set<string>();
  return ({ row }) => {
    if (seen.has(row)) return undefined;
    seen.add(row);
    return kind;
  };
}
