import { type BatchWriteCommand, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { sesEventTypes } from '../../lib/events/event-type.ts';
import { type Item, toItem } from '../../lib/table/item.ts';
import { readMessage } from '../../lib/table/reader.ts';
import { type WritingClient, write } from '../../lib/table/writer.ts';
import { givenClock } from './given-clock.ts';
import { anyEvent, givenEvent, givenEvents } from './given-event.ts';
import { type GivenTables, givenTables } from './given-table.ts';

const settings = { shardCount: 4 };
let tables: GivenTables;

beforeAll(async () => {
  tables = await givenTables();
});
afterAll(() => tables.stop());

test('a row is one PutItem', async () => {
  const { table, sent } = await givenTable();
  const item = toItem(givenEvent(), settings);
  await write(sent.client, table, [item], givenClock());
  expect(sent.commands).toEqual(['PutCommand 1']);
  expect(await rowsOf(table)).toEqual([item]);
});

test('fifty rows are two BatchWriteItem, on their way together', async () => {
  const { table, sent } = await givenTable();
  const items = givenEvents(50).map((event) => toItem(event, settings));
  await write(sent.client, table, items, givenClock());
  expect(sent.commands).toEqual(['BatchWriteCommand 25', 'BatchWriteCommand 25']);
  expect(sent.together()).toBe(2);
  expect(await rowsOf(table)).toEqual(items);
});

test('twenty-six rows are a BatchWriteItem and a PutItem', async () => {
  const { table, sent } = await givenTable();
  const items = givenEvents(26).map((event) => toItem(event, settings));
  await write(sent.client, table, items, givenClock());
  expect(sent.commands).toEqual(['BatchWriteCommand 25', 'PutCommand 1']);
  expect(await rowsOf(table)).toEqual(items);
});

test('no row is no request', async () => {
  const { table, sent } = await givenTable();
  await write(sent.client, table, [], givenClock());
  expect(sent.commands).toEqual([]);
});

test('equal rows are written once: DynamoDB refuses a batch that names a key twice', async () => {
  const { table, sent } = await givenTable();
  const [one, other] = givenEvents(2).map((event) => toItem(event, settings));
  await write(
    sent.client,
    table,
    [one, other, one, one].filter((item) => item !== undefined),
    givenClock(),
  );
  expect(sent.commands).toEqual(['BatchWriteCommand 2']);
  expect(await rowsOf(table)).toEqual([one, other]);
});

test('two recipients of one event are two rows', async () => {
  const { table, sent } = await givenTable();
  const items = ['ana', 'ben'].map((name) => toItem(givenEvent({ recipient: `${name}@example.com` }), settings));
  await write(sent.client, table, items, givenClock());
  expect(await rowsOf(table)).toHaveLength(2);
});

test('any order and any repetition of the same events give the same table', async () => {
  const events = fc.array(fewEvents, { minLength: 1, maxLength: 8 });
  const arrivals = events.chain((once) =>
    fc.record({ once: fc.constant(once), again: fc.shuffledSubarray([...once, ...once], { minLength: once.length }) }),
  );
  await fc.assert(
    fc.asyncProperty(arrivals, async ({ once, again }) => {
      const [tidy, untidy] = [await tables.create(), await tables.create()];
      await write(tables.client, tidy, once, givenClock());
      for (const item of [...again, ...once]) await write(tables.client, untidy, [item], givenClock());
      await write(tables.client, untidy, again, givenClock());
      expect(await rowsOf(untidy)).toEqual(await rowsOf(tidy));
    }),
    { numRuns: 15 },
  );
});

test('what DynamoDB holds is the event whole, whatever its object holds', async () => {
  const table = await tables.create();
  const reading = { client: tables.client, tableName: table, shardCount: 4, now: () => new Date(0) };
  await fc.assert(
    // A message of its own for each run: ids that shrink together would share rows.
    fc.asyncProperty(anyEvent, fc.noShrink(fc.uuid()), async (event, messageId) => {
      await write(tables.client, table, [toItem({ ...event, messageId }, settings)], givenClock());
      expect(await readMessage(reading, messageId)).toEqual([{ ...event, messageId }]);
    }),
    { numRuns: 200 },
  );
});

/** Rows of which many are equal, and as many differ in one thing alone. */
const fewEvents: fc.Arbitrary<Item> = fc
  .record({
    messageId: fc.constantFrom('message-1', 'message-2'),
    type: fc.constantFrom(...sesEventTypes),
    occurredAt: fc.constantFrom('2026-11-01T10:00:01.234Z', '2026-11-01T10:00:01.235Z'),
    recipient: fc.constantFrom('ana@example.com', 'ben@example.com'),
    detail: fc.constantFrom({}, { reason: 'Bad content' }),
  })
  .map((fields) => toItem(givenEvent(fields), settings));

async function givenTable() {
  return { table: await tables.create(), sent: givenWatched(tables.client) };
}

/** The client, and what was sent through it: each command with its rows, and how many were on their way together. */
function givenWatched(client: WritingClient) {
  const commands: string[] = [];
  let [underway, most] = [0, 0];
  const watched = async (command: PutCommand | BatchWriteCommand) => {
    commands.push(`${command.constructor.name} ${rowsIn(command)}`);
    underway += 1;
    most = Math.max(most, underway);
    try {
      return await client.send(command as PutCommand);
    } finally {
      underway -= 1;
    }
  };
  return { client: { send: watched as WritingClient['send'] }, commands, together: () => most };
}

function rowsIn(command: PutCommand | BatchWriteCommand): number {
  return command instanceof PutCommand ? 1 : Object.values(command.input.RequestItems ?? {}).flat().length;
}

async function rowsOf(table: string): Promise<readonly Item[]> {
  const { Items } = await tables.client.send(new ScanCommand({ TableName: table, ConsistentRead: true }));
  return (Items ?? []).sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

function keyOf(item: Item): string {
  return `${item.messageId} ${item.eventKey}`;
}
