import type { DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { sesEventTypes } from '../../lib/events/event-type.ts';
import { shardOf, typeDay } from '../../lib/table/keys.ts';
import { readTypes } from '../../lib/table/reader.ts';
import { collected } from './collected.ts';

const range = { since: new Date('2026-11-01'), until: new Date('2026-11-02') };

test.each([4, 128])(
  'with %i shards and one busy type every row comes once, in order, in few Queries and at most 50 at once',
  async (shardCount) => {
    const rows = 5_000;
    const { client, asked } = givenPartitions(rows, shardCount);
    const table = { client, tableName: 'events', shardCount, now: () => new Date(0) };
    const times = (await collected(readTypes(table, [...sesEventTypes, 'unknown'], range, 'oldestFirst'))).map(
      ({ occurredAt }) => occurredAt,
    );

    expect(times).toHaveLength(rows);
    expect(times).toEqual([...times].sort());
    expect(asked.most).toBeLessThanOrEqual(50);
    // One for each type and shard, and some five pages for each busy shard.
    expect(asked.queries).toBeLessThan(11 * shardCount + 6 * shardCount + 20);
  },
);

test('a reader that stops early asks for no page more than it has begun', async () => {
  const { client, asked } = givenPartitions(5_000, 4);
  const table = { client, tableName: 'events', shardCount: 4, now: () => new Date(0) };
  for await (const _ of readTypes(table, ['send'], range, 'newestFirst')) break;
  expect(asked.queries).toBe(4);
});

test('a Query that fails is thrown, and its neighbours' + "'" + ' later failures harm nobody', async () => {
  const client = { send: () => Promise.reject(new Error('throttled')) } as unknown as DynamoDBDocumentClient;
  const table = { client, tableName: 'events', shardCount: 4, now: () => new Date(0) };
  await expect(collected(readTypes(table, ['send'], range, 'oldestFirst'))).rejects.toThrow('throttled');
});

/** A table with rows of type send, spread over its shards; honours Limit, ExclusiveStartKey and direction. */
function givenPartitions(rows: number, shardCount: number) {
  const partitions = new Map<string, object[]>();
  for (let row = 0; row < rows; row += 1) {
    const messageId = `message-${row}`;
    const occurredAt = new Date(range.since.getTime() + row * 10_000).toISOString();
    const key = typeDay('send', '2026-11-01', shardOf(messageId, shardCount));
    partitions.set(key, [
      ...(partitions.get(key) ?? []),
      { messageId, occurredAt, type: 'send', eventKey: `${occurredAt}#send#0` },
    ]);
  }
  const asked = { queries: 0, most: 0 };
  let underway = 0;
  const send = async ({ input }: QueryCommand) => {
    asked.queries += 1;
    underway += 1;
    asked.most = Math.max(asked.most, underway);
    await new Promise((resolve) => setImmediate(resolve));
    underway -= 1;
    const all = partitions.get(input.ExpressionAttributeValues?.[':key']) ?? [];
    const ordered = input.ScanIndexForward ? all : [...all].reverse();
    const from = Number(input.ExclusiveStartKey?.index ?? 0);
    const to = from + (input.Limit ?? all.length);
    return { Items: ordered.slice(from, to), ...(to < all.length && { LastEvaluatedKey: { index: to } }) };
  };
  return { client: { send } as unknown as DynamoDBDocumentClient, asked };
}
