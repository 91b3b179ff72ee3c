import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand, DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { identity } from '../../lib/events/identity.ts';
import { watchNewRows } from '../../lib/local/forward/new-rows.ts';
import { fill } from '../../lib/local/history/fill.ts';
import { type LocalWorld, startLocalWorld } from '../../lib/local/local-world.ts';
import type { LoopbackServer } from '../../lib/local/loopback-server.ts';
import { toSnsMessage } from '../../lib/local/sns.ts';
import { type Story, stories } from '../../lib/local/stories.ts';
import { readMessage } from '../../lib/table/reader.ts';
import { anybody, type GivenTables, givenTables } from '../table/given-table.ts';
import { givenFolder, givenProgram } from './given-program.ts';
import { patience } from './patience.ts';
import { until } from './until.ts';

const [home, temporary] = [givenFolder(), givenFolder()];

describe('what is new in the embedded DynamoDB', () => {
  let tables: GivenTables;
  let rows: LoopbackServer;
  let client: DynamoDBDocumentClient;
  const told: unknown[] = [];

  beforeAll(async () => {
    tables = await givenTables();
    rows = await watchNewRows(tables.endpoint, (image) => told.push(image));
    client = DynamoDBDocumentClient.from(new DynamoDBClient({ endpoint: rows.endpoint, ...anybody }));
  });
  beforeEach(() => told.splice(0));
  afterAll(async () => {
    client.destroy();
    rows.stop();
    await tables.stop();
  });

  test('a row is told of once, however often it is written, alone or in a batch, one after another or at once', async () => {
    const TableName = await tables.create();
    const [one, two, three] = ['1', '2', '3'].map((eventKey) => ({ messageId: 'm', eventKey }));
    const put = () => client.send(new PutCommand({ TableName, Item: one }));
    const putAll = () =>
      client.send(
        new BatchWriteCommand({ RequestItems: { [TableName]: [one, two, three].map((Item) => ({ PutRequest: { Item } })) } }),
      );
    await Promise.all([put(), put(), putAll(), putAll()]);
    await putAll();
    expect(told.map((image) => JSON.stringify(image)).toSorted()).toEqual(
      ['1', '2', '3'].map((eventKey) => JSON.stringify({ messageId: { S: 'm' }, eventKey: { S: eventKey } })),
    );
  });

  test('a row that was there before, or is refused, is not told of', async () => {
    const TableName = await tables.create();
    const Item = { messageId: 'm', eventKey: '1' };
    await tables.client.send(new PutCommand({ TableName, Item }));
    await client.send(new PutCommand({ TableName, Item: { ...Item, changed: true } }));
    await expect(client.send(new PutCommand({ TableName, Item: { messageId: 'm' } }))).rejects.toThrow();
    expect(told).toEqual([]);
  });
});

describe('a world that forwards', () => {
  const forwarded: { readonly 'detail-type': string; readonly detail: { readonly id: string; readonly messageId: string } }[] =
    [];
  let world: LocalWorld;

  beforeAll(async () => {
    world = await startLocalWorld({
      timeout: patience,
      forward: (event) => forwarded.push(event as (typeof forwarded)[number]),
    });
  });
  afterAll(() => world.stop());

  test('every fact that it records is handed on, by the function that is deployed, though SNS delivers twice', async () => {
    const told = stories('forward', new Date('2026-11-01T08:00:00.000Z'));
    for (const text of textsOf(told)) {
      await world.deliver([toSnsMessage(text)]);
      await world.deliver([toSnsMessage(text)]);
    }
    const ids = [...new Set(told.map(({ mail }) => mail.messageId))];
    const facts = (await Promise.all(ids.map((id) => readMessage(world.table, id)))).flat();
    expect(facts.length).toBeGreaterThan(20);
    await until(() => new Set(forwarded.map(({ detail }) => detail.id)).size >= facts.length);
    expect(new Set(forwarded.map(({ detail }) => detail.id))).toEqual(new Set(facts.map(identity)));
  });

  test('an event is as a rule of EventBridge hands it on', () => {
    expect(forwarded.find((event) => event['detail-type'] === 'bounce')).toEqual({
      version: '0',
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      'detail-type': 'bounce',
      source: 'ses-events',
      account: '123456789012',
      time: expect.stringMatching(/^2026-11-01T\d\d:\d\d:\d\dZ$/),
      region: 'us-east-1',
      resources: ['arn:aws:dynamodb:us-east-1:123456789012:table/ses-events-local'],
      detail: expect.objectContaining({ type: 'bounce', bounce: expect.any(Object), permanent: expect.any(Boolean) }),
    });
  });

  test('rows of a history are not: they are written without the function', async () => {
    const past = stories('history', new Date('2026-10-01T08:00:00.000Z'));
    expect(await fill(world.table, past, () => {}, new AbortController().signal)).toBeGreaterThan(20);
    await world.deliver([toSnsMessage(String(textsOf(stories('after', new Date('2026-11-02T08:00:00.000Z')))[0]))]);
    await until(() => forwarded.some(({ detail }) => detail.messageId.startsWith('after')));
    expect(forwarded.filter(({ detail }) => detail.messageId.startsWith('history'))).toEqual([]);
  });
});

test("`local --forward FILE` adds what is new to a file that is nobody else's to read, and a second world adds nothing of the first", async () => {
  const file = join(home, 'events.jsonl');
  const program = join(import.meta.dirname, '../../bin/ses-events.mjs');
  const run = async () => {
    const world = givenProgram([program, 'local', '--path', 'world', '--forward', 'events.jsonl'], home, temporary);
    await world.says('--local');
    expect(await world.end('SIGINT')).toBe(0);
    return readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).source);
  };
  const first = await run();
  expect(first.length).toBeGreaterThan(20);
  expect(new Set(first)).toEqual(new Set(['ses-events']));
  expect(statSync(file).mode & 0o077).toBe(0);
  expect(await run()).toEqual(first);
});

function textsOf(told: readonly Story[]): readonly string[] {
  return told.flatMap(({ events }) => events.map((event) => JSON.stringify(event)));
}
