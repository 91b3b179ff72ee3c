import type { EmailEvent } from '../../lib/events/email-event.ts';
import { toItem } from '../../lib/table/item.ts';
import { type EventTable, readMessage, readRecipient, readTypes } from '../../lib/table/reader.ts';
import { write } from '../../lib/table/writer.ts';
import { collected } from './collected.ts';
import { givenClock } from './given-clock.ts';
import { givenEvent, givenEvents } from './given-event.ts';
import { type GivenTables, givenTables } from './given-table.ts';

const shardCount = 4;
const always = { since: new Date('2026-10-30T00:00:00Z'), until: new Date('2026-11-08T00:00:00Z') };
let tables: GivenTables;

beforeAll(async () => {
  tables = await givenTables();
});
afterAll(() => tables.stop());

test('a message has its events in order of time, and no other message has them', async () => {
  const events = givenEvents(5);
  const table = await givenRows([...events.toReversed(), givenEvent({ messageId: 'another' })]);
  expect(await readMessage(table, events[0]?.messageId ?? '')).toEqual(events);
});

test('a message that nobody knows has no events', async () => {
  expect(await readMessage(await givenRows(givenEvents(2)), 'unknown')).toEqual([]);
});

test('events of more than a page, which is 1 MB, are read to the end', async () => {
  const large = { detail: { diagnosticCode: 'x'.repeat(300 * 1024) } };
  const events = givenEvents(10, large);
  const table = await givenRows(events);
  const pages = givenPageCount();
  expect(await readMessage(table, events[0]?.messageId ?? '')).toEqual(events);
  expect(pages()).toBeGreaterThanOrEqual(3);
  expect(await collected(readRecipient(table, 'ana@example.com', always, 'newestFirst'))).toEqual(events.toReversed());
  expect(await collected(readTypes(table, ['delivery'], always, 'oldestFirst'))).toEqual(events);
});

test('a reader that stops after the first event reads one page', async () => {
  const table = await givenRows(givenEvents(10, { detail: { diagnosticCode: 'x'.repeat(300 * 1024) } }));
  const pages = givenPageCount();
  for await (const _ of readRecipient(table, 'ana@example.com', always, 'oldestFirst')) break;
  expect(pages()).toBe(1);
});

test('a recipient has the events of all messages, in either order', async () => {
  const [first, second, third] = givenTimes('10:00', '11:00', '12:00');
  const table = await givenRows([
    givenEvent({ ...second, messageId: 'message-2' }),
    givenEvent({ ...third, messageId: 'message-1' }),
    givenEvent({ ...first, messageId: 'message-3' }),
    givenEvent({ ...first, messageId: 'message-1', recipient: 'ben@example.com' }),
  ]);
  const oldestFirst = await collected(readRecipient(table, 'ana@example.com', always, 'oldestFirst'));
  expect(oldestFirst.map((event) => event.messageId)).toEqual(['message-3', 'message-2', 'message-1']);
  expect(await collected(readRecipient(table, 'ana@example.com', always, 'newestFirst'))).toEqual(oldestFirst.toReversed());
});

test('an event about one of several is no recipient’s, but its message has it', async () => {
  const { recipient, ...event } = givenEvent({ type: 'open', candidates: ['ana@example.com', 'ben@example.com'] });
  const table = await givenRows([event]);
  expect(await collected(readRecipient(table, 'ana@example.com', always, 'oldestFirst'))).toEqual([]);
  expect(await readMessage(table, event.messageId)).toEqual([event]);
});

test.each(['oldestFirst', 'newestFirst'] as const)('types, shards and days are merged in order of time: %s', async (order) => {
  const events = givenFeed();
  const table = await givenRows(events.toReversed());
  const expected = events.filter(({ type }) => type !== 'open');
  const found = await collected(readTypes(table, ['bounce', 'complaint', 'delivery'], always, order));
  expect(found).toEqual(order === 'oldestFirst' ? expected : expected.toReversed());
});

test('a reader that knows of more shards than the writer had finds the same', async () => {
  const events = givenFeed();
  const table = await givenRows(events);
  const found = await collected(
    readTypes({ ...table, shardCount: 9 }, ['bounce', 'complaint', 'delivery', 'open'], always, 'oldestFirst'),
  );
  expect(found).toEqual(events);
});

test('a reader that knows of fewer shards than the writer had says so, and answers nothing that is cut', async () => {
  const events = Array.from({ length: 200 }, (_, index) => givenEvent({ messageId: `message-${index}` }));
  const table = await givenRows(events);
  const asked = collected(readTypes({ ...table, shardCount: 2 }, ['delivery'], always, 'oldestFirst'));
  await expect(asked).rejects.toThrow('The rows of this table are spread over 4 shards or more, and 2 are read');
});

test('columns that are not asked for are not there, and the keys always are', async () => {
  const event = givenEvent({ tags: { campaign: ['autumn'] } });
  const table = await givenRows([event]);
  const columns = () => ['recipient', 'tags', 'detail'] as const;
  const { messageId, type, occurredAt, recipient, tags, detail, digest } = event;
  const found = [{ messageId, type, occurredAt, recipient, tags, detail, digest }];
  expect(await collected(readTypes(table, ['delivery'], always, 'oldestFirst', { columns }))).toEqual(found);
  expect(await collected(readRecipient(table, 'ana@example.com', always, 'oldestFirst', { columns }))).toEqual(found);
});

test('a range takes in its first instant and leaves out its last', async () => {
  const times = ['23:59:59.999', '00:00:00.000', '00:00:00.001', '12:00:00.000', '23:59:59.999', '00:00:00.000'];
  const days = ['2026-10-31', '2026-11-01', '2026-11-01', '2026-11-01', '2026-11-01', '2026-11-02'];
  const events = times.map((time, index) => givenEvent({ occurredAt: `${days[index]}T${time}Z` }));
  const table = await givenRows(events);
  const day = { since: new Date('2026-11-01T00:00:00.000Z'), until: new Date('2026-11-02T00:00:00.000Z') };
  const within = events.slice(1, 5);
  expect(await collected(readRecipient(table, 'ana@example.com', day, 'oldestFirst'))).toEqual(within);
  expect(await collected(readTypes(table, ['delivery'], day, 'oldestFirst'))).toEqual(within);
  const milliseconds = { since: new Date('2026-11-01T00:00:00.001Z'), until: new Date('2026-11-01T12:00:00.000Z') };
  expect(await collected(readTypes(table, ['delivery'], milliseconds, 'newestFirst'))).toEqual([events[2]]);
});

test.each([
  ['no type', [], always],
  ['types without an event', ['reject'], always],
  ['days before', ['delivery'], { since: new Date('2026-10-01T00:00:00Z'), until: new Date('2026-10-03T12:00:00Z') }],
  ['a range of no length', ['delivery'], { since: always.since, until: always.since }],
] as const)('there is nothing in %s', async (_, types, range) => {
  const table = await givenRows(givenEvents(3));
  expect(await collected(readTypes(table, types, range, 'oldestFirst'))).toEqual([]);
});

test('rows that have expired are left out, though DynamoDB has not deleted them yet', async () => {
  const [gone, last, kept] = [1, 2, 3].map((day) => givenEvent({ occurredAt: `2026-11-0${day}T10:00:00.000Z` }));
  const now = () => new Date('2026-12-02T10:00:00.000Z');
  const table = {
    ...(await givenRows(
      [gone, last, kept].filter((event) => event !== undefined),
      30,
    )),
    now,
  };
  expect(await readMessage(table, kept?.messageId ?? '')).toEqual([kept]);
  expect(await collected(readRecipient(table, 'ana@example.com', always, 'oldestFirst'))).toEqual([kept]);
  expect(await collected(readTypes(table, ['delivery'], always, 'oldestFirst'))).toEqual([kept]);
});

async function givenRows(events: readonly EmailEvent[], retentionDays?: number): Promise<EventTable> {
  const tableName = await tables.create();
  const settings = { shardCount, ...(retentionDays !== undefined && { retentionDays }) };
  await write(
    tables.client,
    tableName,
    events.map((event) => toItem(event, settings)),
    givenClock(),
  );
  return { client: tables.client, tableName, shardCount, now: () => new Date('2026-12-01T00:00:00Z') };
}

/** An event an hour for five days, of four types and as many messages as fill every shard. */
function givenFeed(): readonly EmailEvent[] {
  const types = ['bounce', 'delivery', 'open', 'complaint', 'delivery'] as const;
  return Array.from({ length: 120 }, (_, hour) =>
    givenEvent({
      messageId: `message-${hour % 17}`,
      type: types[hour % types.length] ?? 'delivery',
      occurredAt: new Date(Date.UTC(2026, 10, 1, hour)).toISOString(),
    }),
  );
}

function givenTimes(...times: readonly string[]) {
  return times.map((time) => ({ occurredAt: `2026-11-01T${time}:00.000Z` }));
}

/** Counts the requests from now on. */
function givenPageCount(): () => number {
  let pages = 0;
  const count = { name: 'countPages', override: true, step: 'initialize' } as const;
  tables.client.middlewareStack.add(
    (next) => (args) => {
      pages += 1;
      return next(args);
    },
    count,
  );
  return () => pages;
}
