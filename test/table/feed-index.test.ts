import { type EventType, problemTypes, sesEventTypes } from '../../lib/events/event-type.ts';
import { toItem } from '../../lib/table/item.ts';
import { NotInFeed } from '../../lib/table/not-in-feed.ts';
import { readMessage, readRecipient, readTypes } from '../../lib/table/reader.ts';
import { write } from '../../lib/table/writer.ts';
import { collected } from './collected.ts';
import { givenClock } from './given-clock.ts';
import { givenEvent } from './given-event.ts';
import { type GivenTables, givenTables } from './given-table.ts';

let tables: GivenTables;
beforeAll(async () => {
  tables = await givenTables();
});
afterAll(() => tables.stop());

const types: readonly EventType[] = [...sesEventTypes, 'unknown'];
const range = { since: new Date('2026-11-01'), until: new Date('2026-11-02') };

test.each(types)('with feedIndex "problems" a row of type %s has typeDay only if it is a problem', (type) => {
  const item = toItem(givenEvent({ type }), { shardCount: 4, feedIndex: 'problems' });
  expect('typeDay' in item).toBe(problemTypes.some((problem) => problem === type));
  expect(toItem(givenEvent({ type }), { shardCount: 4 })).toHaveProperty('typeDay');
});

test('history and recipient answer all the same, the feed answers for problems, and says in a sentence what it cannot', async () => {
  const tableName = await tables.create();
  const events = types.map((type) =>
    givenEvent({ type, messageId: 'm1', recipient: 'ana@example.com', occurredAt: '2026-11-01T10:00:00.000Z', digest: type }),
  );
  await write(
    tables.client,
    tableName,
    events.map((event) => toItem(event, { shardCount: 4, feedIndex: 'problems' })),
    givenClock(),
  );
  const table = { client: tables.client, tableName, shardCount: 4, feedIndex: 'problems' as const, now: () => new Date(0) };

  expect(await readMessage(table, 'm1')).toHaveLength(types.length);
  expect(await collected(readRecipient(table, 'ana@example.com', range, 'oldestFirst'))).toHaveLength(types.length);
  expect(await collected(readTypes(table, problemTypes, range, 'oldestFirst'))).toHaveLength(problemTypes.length);
  await expect(collected(readTypes(table, ['bounce', 'open', 'click'], range, 'oldestFirst'))).rejects.toThrow(NotInFeed);
  await expect(collected(readTypes(table, ['open'], range, 'oldestFirst'))).rejects.toThrow(
    /feedIndex "problems".*cannot list open by time: ask with --type for some of bounce,/,
  );
});
