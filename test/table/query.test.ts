import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { HttpResponse } from '@smithy/core/transport';
import { sesEventTypes } from '../../lib/events/event-type.ts';
import { shardOf, typeDay } from '../../lib/table/keys.ts';
import { readInStretches, readTypes } from '../../lib/table/reader.ts';
import { collected } from './collected.ts';
import { anybody } from './given-table.ts';

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
    // One for each type and shard, and some pages for each busy shard.
    expect(asked.queries).toBeLessThan(11 * shardCount + 6 * shardCount + 20);
  },
);

test.each(['oldestFirst', 'newestFirst'] as const)('a stretch says how far all have come: %s', async (order) => {
  const { client } = givenPartitions(5_000, 4);
  const table = { client, tableName: 'events', shardCount: 4, now: () => new Date(0) };
  const stretches = await collected(readInStretches(table, ['send'], range, order, { most: 100 }));
  const later = stretches.map((_, index) => stretches.slice(index + 1).flatMap(({ events }) => events));
  for (const [index, { reached }] of stretches.entries()) {
    const times = (later[index] ?? []).map(({ occurredAt }) => `${occurredAt}#`);
    expect(times.filter((time) => (order === 'oldestFirst' ? time < reached.slice(0, 25) : time > reached))).toEqual([]);
  }
  expect(stretches.length).toBeGreaterThan(40);
});

test('a reader that stops early asks for no page more than it has begun', async () => {
  const { client, asked } = givenPartitions(5_000, 4);
  const table = { client, tableName: 'events', shardCount: 4, now: () => new Date(0) };
  for await (const _ of readTypes(table, ['send'], range, 'newestFirst', { most: 100 })) break;
  // One of each shard, and one more of each whose first had to be taken.
  expect(asked.queries).toBeLessThanOrEqual(8);
});

test("a Query that fails is thrown, and its neighbours' later failures harm nobody", async () => {
  const client = givenClient(() => Promise.reject(new Error('throttled')));
  const table = { client, tableName: 'events', shardCount: 4, now: () => new Date(0) };
  await expect(collected(readTypes(table, ['send'], range, 'oldestFirst'))).rejects.toThrow('throttled');
});

/** What is read of a request for a page. */
type Asked = {
  readonly ExpressionAttributeValues: { readonly ':key': { readonly S: string } };
  readonly ExclusiveStartKey?: { readonly index: { readonly N: string } };
  readonly ScanIndexForward: boolean;
  readonly Limit?: number;
};

/** A table with rows of type send, spread over its shards; honours Limit, ExclusiveStartKey and direction. */
function givenPartitions(rows: number, shardCount: number) {
  const partitions = new Map<string, { readonly eventKey: { readonly S: string } }[]>();
  for (let row = 0; row < rows; row += 1) {
    const messageId = `message-${row}`;
    const eventKey = { S: `${new Date(range.since.getTime() + row * 10_000).toISOString()}#send#0` };
    const key = typeDay('send', '2026-11-01', shardOf(messageId, shardCount));
    partitions.set(key, [...(partitions.get(key) ?? []), { messageId: { S: messageId }, eventKey } as never]);
  }
  const asked = { queries: 0, most: 0 };
  let underway = 0;
  const client = givenClient(async (input) => {
    asked.queries += 1;
    underway += 1;
    asked.most = Math.max(asked.most, underway);
    await new Promise((resolve) => setImmediate(resolve));
    underway -= 1;
    const all = partitions.get(input.ExpressionAttributeValues[':key'].S) ?? [];
    const ordered = input.ScanIndexForward ? all : [...all].reverse();
    const from = Number(input.ExclusiveStartKey?.index.N ?? 0);
    const to = from + (input.Limit ?? all.length);
    const Items = ordered.slice(from, to);
    const next = { eventKey: Items.at(-1)?.eventKey, index: { N: String(to) } };
    return { Items, Count: Items.length, ...(to < all.length && { LastEvaluatedKey: next }) };
  });
  return { client, asked };
}

/** A client whose every request is answered by `answer`, without a network. */
function givenClient(answer: (input: Asked) => Promise<object>): DynamoDBDocumentClient {
  const requestHandler = {
    handle: async ({ body }: { readonly body: Uint8Array }) => {
      const page = JSON.stringify(await answer(JSON.parse(new TextDecoder().decode(body))));
      return { response: new HttpResponse({ statusCode: 200, headers: {}, body: Buffer.from(page) }) };
    },
  };
  return DynamoDBDocumentClient.from(
    new DynamoDBClient({ ...anybody, maxAttempts: 1, requestHandler: requestHandler as never }),
  );
}
