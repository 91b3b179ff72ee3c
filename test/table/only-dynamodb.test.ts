import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand, DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { ForeignAnswer } from '../../lib/table/foreign-answer.ts';
import { onlyDynamoDB } from '../../lib/table/only-dynamodb.ts';
import { queryPage } from '../../lib/table/page.ts';
import { anybody } from './given-table.ts';

type Answer = (response: ServerResponse) => unknown;

const secret = 'ana@example.com';
let answer: Answer = (response) => response.end();
let requests = 0;
const server = createServer((request, response) => {
  request.resume().on('end', () => {
    requests += 1;
    answer(response);
  });
});
let client: DynamoDBDocumentClient;

beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  client = givenClient(1);
});
afterAll(() => {
  client.destroy();
  server.closeAllConnections();
  server.close();
});

const key = '2026-11-01T10:00:00.000Z#send#digest';
const item = { messageId: 'one', eventKey: key };
const row = { messageId: { S: 'one' }, eventKey: { S: key } };
const put = () => client.send(new PutCommand({ TableName: 'events', Item: item }));
const batch = () => client.send(new BatchWriteCommand({ RequestItems: { events: [{ PutRequest: { Item: item } }] } }));
const aQuery = { TableName: 'events', KeyConditionExpression: 'messageId = one' };
const query = () => queryPage(client, aQuery);
const operations = { PutItem: put, BatchWriteItem: batch, Query: query };

describe.each(Object.entries(operations))('%s', (_, send) => {
  test.each<[string, number, string | Buffer]>([
    ['an empty body', 200, ''],
    ['null', 200, 'null'],
    ['a list', 200, `["${secret}"]`],
    ['a text', 200, `"${secret}"`],
    ['a number', 200, '5'],
    ['a page', 200, `<html>${secret}</html>`],
    ['half of its JSON', 200, `{"${secret}`],
    ['JSON and more', 200, `{} ${secret}`],
    ['JSON of somebody else', 200, `{"message":"${secret}"}`],
    ['gzip, for which nobody asked', 200, gzipSync('{}')],
    ['202 and an object', 202, '{}'],
    ['204', 204, ''],
    ['a redirection', 302, `<html>${secret}</html>`],
    ['a page that forbids', 403, `<html>${secret}</html>`],
    ['a refusal without a type', 400, `{"message":"${secret}"}`],
    ['an empty refusal', 407, ''],
    ['the page of a balancer', 503, `<html>${secret}</html>`],
  ])('an answer that is %s is foreign, and nothing of it is told', async (_, status, body) => {
    answer = (response) => response.writeHead(status).end(body);
    await expectForeign(send(), status);
  });

  test('a refusal of DynamoDB is thrown as it is', async () => {
    answer = (response) => response.writeHead(400).end(JSON.stringify({ __type: 'x#ValidationException', message: 'no' }));
    await expect(send()).rejects.toMatchObject({ name: 'ValidationException', $metadata: { httpStatusCode: 400 } });
  });

  test('an error that DynamoDB may have one day, too', async () => {
    answer = (response) => response.writeHead(400).end(JSON.stringify({ __type: 'x#NewException', message: 'no' }));
    await expect(send()).rejects.toMatchObject({ name: 'NewException' });
  });
});

test.each<[string, () => Promise<unknown>, object, object]>([
  ['PutItem', put, {}, {}],
  ['PutItem with what nobody asked for', put, { ConsumedCapacity: { TableName: 'events' } }, {}],
  ['PutItem with a field that DynamoDB may add', put, { Future: 1 }, { 'x-amzn-RequestId': 'ABC' }],
  ['BatchWriteItem', batch, { UnprocessedItems: {} }, {}],
  ['BatchWriteItem without a word', batch, {}, {}],
  ['BatchWriteItem with rows left', batch, { UnprocessedItems: { events: [{ PutRequest: { Item: row } }] } }, {}],
])("DynamoDB's answer to %s is taken", async (_, send, body, headers) => {
  answer = (response) => response.writeHead(200, { ...headers }).end(JSON.stringify(body));
  await expect(send()).resolves.toMatchObject({ $metadata: { httpStatusCode: 200 } });
});

test.each<[string, object, object]>([
  ['rows', { Items: [row], Count: 1, ScannedCount: 1 }, { events: [{ messageId: 'one' }] }],
  ['nothing yet', { Items: [], Count: 0, ScannedCount: 4, LastEvaluatedKey: row }, { events: [], next: item }],
  ['a row whose field is called so', pageWith({ M: { LastEvaluatedKey: { NULL: true } } }), { events: [{ messageId: 'one' }] }],
  ['a row in whose text it stands', pageWith({ S: '"LastEvaluatedKey":null' }), { events: [{ messageId: 'one' }] }],
])("DynamoDB's answer to a Query with %s is a page", async (_, body, page) => {
  answer = (response) => response.end(JSON.stringify(body));
  await expect(query()).resolves.toMatchObject(page);
});

test('an answer in chunks, and one with white space before it, are taken', async () => {
  answer = (response) => {
    response.write(' \n{"UnprocessedItems":');
    setImmediate(() => response.end('{}}'));
  };
  await expect(batch()).resolves.toMatchObject({ UnprocessedItems: {} });
});

test.each<[string, () => Promise<unknown>, object]>([
  ['rows left of a PutItem', put, { UnprocessedItems: {} }],
  ['rows left that are no map', batch, { UnprocessedItems: secret }],
  ['rows left that are null', batch, { UnprocessedItems: null }],
  ['rows left that are a list', batch, { UnprocessedItems: [secret] }],
  ['a table of rows left that is null', batch, { UnprocessedItems: { events: [null] } }],
  ['no Items', query, { Count: 0 }],
  ['Items of null', query, { Items: null, Count: 0 }],
  ['Items of a map', query, { Items: { 0: row }, Count: 1 }],
  ['an item of null', query, { Items: [null], Count: 1 }],
  ['an item of text', query, { Items: [secret], Count: 1 }],
  ['an item of nothing', query, { Items: [{}], Count: 1 }],
  ['an item whose key is no text', query, { Items: [{ ...row, eventKey: { N: '1' } }], Count: 1 }],
  ['an item of values that are none', query, { Items: [{ ...row, subject: secret }], Count: 1 }],
  ['fewer items than it counts', query, { Items: [row], Count: 2 }],
  ['items and no count', query, { Items: [row] }],
  ['a next key of text', query, { Items: [row], Count: 1, LastEvaluatedKey: secret }],
  ['a next key of null', query, { Items: [row], Count: 1, LastEvaluatedKey: null }],
  ['a next key of nothing', query, { Items: [row], Count: 1, LastEvaluatedKey: {} }],
  ['a next key that is a list', query, { Items: [row], Count: 1, LastEvaluatedKey: [row] }],
])('%s are no answer of DynamoDB', async (_, send, body) => {
  answer = (response) => response.end(JSON.stringify(body));
  await expectForeign(send(), 200);
});

test('a client that repeats by itself repeats a foreign answer', async () => {
  const before = requests;
  answer = (response) => {
    answer = (again) => again.end(JSON.stringify({ Items: [row], Count: 1 }));
    response.end('null');
  };
  const { events } = await queryPage(givenClient(3), aQuery);
  expect(events).toMatchObject([{ messageId: 'one', type: 'send', occurredAt: '2026-11-01T10:00:00.000Z' }]);
  expect(requests - before).toBe(2);
});

function givenClient(maxAttempts: number): DynamoDBDocumentClient {
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return onlyDynamoDB(DynamoDBDocumentClient.from(new DynamoDBClient({ ...anybody, endpoint, maxAttempts })));
}

function pageWith(value: object): object {
  return { Items: [{ ...row, value }], Count: 1, ScannedCount: 1 };
}

async function expectForeign(sent: Promise<unknown>, status: number): Promise<void> {
  const error = await sent.then(() => undefined).catch((thrown) => thrown);
  expect(error).toBeInstanceOf(ForeignAnswer);
  expect(error.message).toBe(`Something answered with status ${status} that is not DynamoDB.`);
  expect(JSON.stringify([{ ...error }, error.message, error.stack, error.cause])).not.toContain(secret);
}
