import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { changeRow, deleteRow } from '../../lib/table/change-row.ts';
import type { Expected, RowChange } from '../../lib/table/row-change.ts';
import { anybody, type GivenTables, givenTables } from './given-table.ts';

const key = { messageId: 'm1', eventKey: 'e1' };
const row = {
  ...key,
  candidates: ['ana@example.com', 'ben@example.com', 'ana@example.net', 'cy@example.com'],
  click: { link: 'old', linkTags: { a: ['x', 'old'] }, size: 1.5 },
};

let tables: GivenTables;
let tableName = '';
beforeAll(async () => {
  tables = await givenTables();
  tableName = await tables.create();
});
afterAll(() => tables.stop());
beforeEach(() => put(row));

test('places of a row are changed, all others stay', async () => {
  const done = await change({
    expected: [
      { path: ['click', 'link'], text: 'old' },
      { path: ['candidates', 2], text: 'ana@example.net' },
    ],
    set: [
      { path: ['click', 'link'], text: 'new' },
      { path: ['click', 'linkTags', 'a', 1], text: 'new' },
    ],
    remove: [
      ['candidates', 2],
      ['candidates', 0],
    ],
  });
  expect(done).toBe(true);
  expect(await get()).toEqual({
    ...row,
    candidates: ['ben@example.com', 'cy@example.com'],
    click: { link: 'new', linkTags: { a: ['x', 'new'] }, size: 1.5 },
  });
});

test.each<[string, Expected]>([
  ['a text is another', { path: ['click', 'link'], text: 'other' }],
  ['a text is gone', { path: ['open', 'link'], text: 'old' }],
  ['an element is another', { path: ['candidates', 1], text: 'ana@example.com' }],
  ['a list is longer', { path: ['candidates'], length: 3 }],
  ['something is there', { path: ['candidates'], absent: true }],
])('where %s nothing is written and nothing deleted, and it is said', async (_, expected) => {
  expect(await change({ expected: [expected], set: [{ path: ['subject'], text: 'new' }], remove: [] })).toBe(false);
  expect(await deleteRow(tables.client, tableName, key, [expected])).toBe(false);
  expect(await get()).toEqual(row);
});

test('a row that is gone does not come back', async () => {
  expect(await deleteRow(tables.client, tableName, key, [{ path: ['candidates'], length: 4 }])).toBe(true);
  expect(await change({ expected: [], set: [{ path: ['subject'], text: 'new' }], remove: [] })).toBe(false);
  expect(await deleteRow(tables.client, tableName, key, [])).toBe(false);
  expect(await get()).toBeUndefined();
});

test.each([
  ['a page', '<html>'],
  ['nothing', ''],
  ['JSON of somebody else', '{"message":"ok"}'],
  ['rows left', '{"UnprocessedItems":{}}'],
])('%s is no answer of DynamoDB to either', async (_, body) => {
  const server = createServer((request, response) => request.resume().on('end', () => response.end(body)));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({ endpoint, maxAttempts: 1, ...anybody }));
  try {
    const subject = { path: ['subject'], text: 'new' } as const;
    await expect(changeRow(client, 't', key, { expected: [], set: [subject], remove: [] })).rejects.toThrow();
    await expect(deleteRow(client, 't', key, [])).rejects.toThrow();
  } finally {
    client.destroy();
    server.close();
  }
});

function change(wanted: RowChange): Promise<boolean> {
  return changeRow(tables.client, tableName, key, wanted);
}

async function put(item: object): Promise<void> {
  await tables.client.send(new PutCommand({ TableName: tableName, Item: { ...item } }));
}

async function get(): Promise<unknown> {
  return (await tables.client.send(new GetCommand({ TableName: tableName, Key: key }))).Item;
}
