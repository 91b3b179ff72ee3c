import { BatchWriteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Item } from '../../lib/table/item.ts';
import { TableUnavailable } from '../../lib/table/retrying.ts';
import { type WritingClient, write } from '../../lib/table/writer.ts';
import { givenClock } from './given-clock.ts';

// dynalite neither throttles nor fails, so here the client is one that does.

test('rows left unprocessed are sent again alone, one of them by PutItem', async () => {
  const store = givenStore([{ unprocessed: 3 }, { unprocessed: 1 }]);
  await write(store.client, 'events', givenItems(5), givenClock());
  expect(store.sent).toEqual([['1', '2', '3', '4', '5'], ['3', '4', '5'], ['5']]);
  expect(store.commands).toEqual([BatchWriteCommand, BatchWriteCommand, PutCommand]);
  expect(store.held()).toEqual(['1', '2', '3', '4', '5']);
});

test('unprocessed rows of one batch hold up no other', async () => {
  const store = givenStore([{ unprocessed: 25 }]);
  await write(store.client, 'events', givenItems(50), givenClock());
  expect(store.sent.map((rows) => rows.length)).toEqual([25, 25, 25]);
  expect(store.sent[2]).toEqual(store.sent[0]);
  expect(store.held()).toHaveLength(50);
});

test.each([
  ['a throttle', { name: 'ProvisionedThroughputExceededException', $metadata: { httpStatusCode: 400 } }],
  ['an internal error', { name: 'InternalServerError', $metadata: { httpStatusCode: 500 } }],
  ['a reset after the rows were written', { name: 'TimeoutError', code: 'ECONNRESET', written: true }],
])('%s is waited out, and every row is written', async (_, fault) => {
  for (const count of [1, 2, 50]) {
    const [store, clock] = [givenStore([fault, fault]), givenClock()];
    await write(store.client, 'events', givenItems(count), clock);
    expect(store.held()).toHaveLength(count);
    expect(clock.waits.length).toBeGreaterThan(0);
  }
});

test('a row that DynamoDB refuses is sent once, and the error is thrown as it is', async () => {
  const store = givenStore([{ name: 'ValidationException', $metadata: { httpStatusCode: 400 } }]);
  const writing = write(store.client, 'events', givenItems(1), givenClock());
  await expect(writing).rejects.toMatchObject({ name: 'ValidationException' });
  expect(store.sent).toHaveLength(1);
});

test('where one batch is refused the others are written all the same, before the error is thrown', async () => {
  const store = givenStore([{ name: 'ValidationException' }, { unprocessed: 5 }]);
  await expect(write(store.client, 'events', givenItems(75), givenClock())).rejects.toThrow('ValidationException');
  expect(store.held()).toHaveLength(50);
});

test('a table that stays away is given up before the invocation ends', async () => {
  const store = givenStore(Array(1000).fill({ name: 'ThrottlingException' }));
  const clock = givenClock({ remaining: 30_000 });
  const error = await write(store.client, 'events', givenItems(3), clock).catch((thrown) => thrown);
  expect(error).toBeInstanceOf(TableUnavailable);
  expect(error.message).toMatch(/^3 of 3 rows not written after \d+ attempts: ThrottlingException\.$/);
  expect(clock.remaining()).toBeGreaterThan(6_000);
});

type Fault =
  /** So many rows, the last ones, are not processed. */
  | { readonly unprocessed: number }
  /** The request fails, after the rows were `written` or before. */
  | { readonly name: string; readonly written?: boolean; readonly $metadata?: object };

/** A DynamoDB that has each of `faults` once, a request each, and then none. */
function givenStore(faults: readonly Fault[]) {
  const [held, left] = [new Set<string>(), [...faults]];
  const sent: string[][] = [];
  const commands: unknown[] = [];
  const send = async (command: PutCommand | BatchWriteCommand) => {
    const [items, fault] = [itemsIn(command), left.shift()];
    sent.push(items.map(idOf));
    commands.push(command.constructor);
    const unprocessed = fault && 'unprocessed' in fault ? fault.unprocessed : 0;
    const failed = fault && 'name' in fault ? fault : undefined;
    if (!failed || failed.written) for (const item of items.slice(0, items.length - unprocessed)) held.add(idOf(item));
    await Promise.resolve();
    if (failed) throw Object.assign(new Error(failed.name), failed);
    return unprocessed > 0 ? { UnprocessedItems: { events: puts(items.slice(-unprocessed)) } } : {};
  };
  return { client: { send: send as WritingClient['send'] }, sent, commands, held: () => [...held].sort() };
}

function itemsIn({ input }: PutCommand | BatchWriteCommand): readonly Item[] {
  if ('Item' in input) return input.Item ? [input.Item] : [];
  const requests = 'RequestItems' in input ? (input.RequestItems?.events ?? []) : [];
  return requests.flatMap(({ PutRequest }) => (PutRequest?.Item ? [PutRequest.Item] : []));
}

function puts(items: readonly Item[]) {
  return items.map((item) => ({ PutRequest: { Item: item } }));
}

function idOf(item: Item): string {
  return String(item.messageId);
}

function givenItems(count: number): readonly Item[] {
  return Array.from({ length: count }, (_, index) => ({ messageId: String(index + 1), eventKey: 'key' }));
}
