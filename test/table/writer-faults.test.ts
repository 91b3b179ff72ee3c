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

test.each([2, 25, 60])(
  'of %i rows of which DynamoDB refuses one every other is written, before the error is thrown',
  async (count) => {
    const store = givenStore([], '2');
    await expect(write(store.client, 'events', givenItems(count), givenClock())).rejects.toThrow('ValidationException');
    expect(store.held()).toEqual(
      givenItems(count)
        .map(idOf)
        .filter((id) => id !== '2')
        .sort(),
    );
  },
);

test('rows sent alone after a refusal are repeated like others', async () => {
  const store = givenStore(
    [{ name: 'ThrottlingException' }, {}, { name: 'ThrottlingException' }, { name: 'ThrottlingException' }],
    '2',
  );
  const clock = givenClock();
  await expect(write(store.client, 'events', givenItems(9), clock)).rejects.toThrow('ValidationException');
  expect(store.held()).toHaveLength(8);
  expect(clock.waits.length).toBe(3);
});

test.each(['AccessDeniedException', 'ResourceNotFoundException'])(
  'where a batch meets %s no row is tried alone',
  async (name) => {
    const store = givenStore([{ name }]);
    await expect(write(store.client, 'events', givenItems(20), givenClock())).rejects.toThrow(name);
    expect(store.sent).toHaveLength(1);
  },
);

test.each<[string, unknown]>([
  ['are a text', 'none'],
  ['are of another table', { others: puts(givenItems(1)) }],
  ['are of another table, too', { events: puts(givenItems(1)), others: [] }],
  ['are no list', { events: { 0: {} } }],
  ['have no item', { events: [{ PutRequest: {} }] }],
  ['are nothing', { events: [null] }],
  ['are to be deleted', { events: [{ DeleteRequest: { Key: { messageId: '1', eventKey: 'key' } } }] }],
  ['were never sent', { events: puts([{ messageId: 'other', eventKey: 'key' }]) }],
  ['were never sent, beside one that was', { events: puts([...givenItems(1), { messageId: 'other', eventKey: 'key' }]) }],
])('unprocessed rows that %s are no answer of DynamoDB: the batch is sent again', async (_, unprocessed) => {
  for (const written of [true, false]) {
    const [store, clock] = [givenStore([{ says: { UnprocessedItems: unprocessed }, written }]), givenClock()];
    await write(store.client, 'events', givenItems(3), clock);
    expect(store.sent).toEqual([
      ['1', '2', '3'],
      ['1', '2', '3'],
    ]);
    expect(store.held()).toEqual(['1', '2', '3']);
  }
});

test('a row that comes back twice, or changed, is sent again once and as it was', async () => {
  const changed = { messageId: '2', eventKey: 'key', subject: 'changed' };
  const store = givenStore([{ says: { UnprocessedItems: { events: puts([changed, changed]) } }, written: false }]);
  await write(store.client, 'events', givenItems(2), givenClock());
  expect(store.sent).toEqual([['1', '2'], ['2']]);
  expect(store.items().filter((item) => 'subject' in item)).toEqual([]);
});

test('of thousands of rows no more than ten requests are on their way at once', async () => {
  const store = givenStore([]);
  await write(store.client, 'events', givenItems(3_000), givenClock());
  expect(store.held()).toHaveLength(3_000);
  expect(store.sent).toHaveLength(120);
  expect(store.mostAtOnce()).toBe(10);
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
  | { readonly name: string; readonly written?: boolean; readonly $metadata?: object }
  /** Something answers, after the rows were `written` or before. */
  | { readonly says: object; readonly written: boolean }
  /** None. */
  | Readonly<Record<string, never>>;

/** A DynamoDB that has each of `faults` once, a request each, and then none; it refuses every request with the row `refused`. */
function givenStore(faults: readonly Fault[], refused?: string) {
  const [held, left] = [new Map<string, Item>(), [...faults]];
  const sent: string[][] = [];
  const commands: unknown[] = [];
  let [underway, mostAtOnce] = [0, 0];
  const send = async (command: PutCommand | BatchWriteCommand) => {
    underway += 1;
    mostAtOnce = Math.max(mostAtOnce, underway);
    return await answer(command).finally(() => {
      underway -= 1;
    });
  };
  const answer = async (command: PutCommand | BatchWriteCommand) => {
    const [items, fault] = [itemsIn(command), left.shift()];
    sent.push(items.map(idOf));
    commands.push(command.constructor);
    const unprocessed = fault && 'unprocessed' in fault ? fault.unprocessed : 0;
    await Promise.resolve();
    const failed = fault && 'name' in fault ? fault : refusalOf(items, refused);
    const said = fault && 'says' in fault ? fault : undefined;
    if ((failed ?? said ?? { written: true }).written)
      for (const item of items.slice(0, items.length - Number(unprocessed))) held.set(idOf(item), item);
    if (failed) throw Object.assign(new Error(failed.name), failed);
    if (said) return said.says;
    return unprocessed > 0 ? { UnprocessedItems: { events: puts(items.slice(-unprocessed)) } } : {};
  };
  return {
    client: { send: send as WritingClient['send'] },
    sent,
    commands,
    held: () => [...held.keys()].sort(),
    items: () => [...held.values()],
    mostAtOnce: () => mostAtOnce,
  };
}

function refusalOf(items: readonly Item[], refused: string | undefined) {
  const found = items.some((item) => idOf(item) === refused);
  return found ? { name: 'ValidationException', written: false } : undefined;
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
