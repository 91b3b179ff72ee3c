import { type DynamoDBDocumentClient, paginateQuery, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type { EmailEvent } from '../events/email-event.ts';
import type { EventType } from '../events/event-type.ts';
import { fromItem } from './item.ts';
import { isInFeed, typeDay } from './keys.ts';
import { mergeSorted } from './merge-sorted.ts';
import { NotInFeed } from './not-in-feed.ts';
import { indexes, tableKey, timeToLiveAttribute } from './schema.ts';
import type { FeedIndex } from './settings.ts';

/** Where rows are read from. */
export type EventTable = {
  readonly client: DynamoDBDocumentClient;
  readonly tableName: string;
  /** At least the number the stack writes with, so that no shard is missed. */
  readonly shardCount: number;
  /** What the stack puts into the feed index. @default 'all' */
  readonly feedIndex?: FeedIndex;
  /** Rows that have expired by then are left out: DynamoDB deletes them days later. */
  readonly now: () => Date;
};

/** From `since` to before `until`. */
export type TimeRange = { readonly since: Date; readonly until: Date };

export type Order = 'oldestFirst' | 'newestFirst';

/** Every event of a message in order of time: one Query, read consistently. */
export async function readMessage(table: EventTable, messageId: string): Promise<readonly EmailEvent[]> {
  const events: EmailEvent[] = [];
  for await (const event of query(table, { ...keyEquals(tableKey.partition, messageId), ConsistentRead: true }))
    events.push(event);
  return events;
}

/** The events about an address, given as rows hold it: bare and lower-cased. */
export function readRecipient(table: EventTable, recipient: string, range: TimeRange, order: Order): AsyncIterable<EmailEvent> {
  const { name, partition, sort } = indexes.byRecipient;
  return query(table, {
    IndexName: name,
    ...keyInRange(partition, recipient, sort, range),
    ScanIndexForward: order === 'oldestFirst',
  });
}

/** The events of some types, in order of time: a day at a time, its types and shards in parallel and merged. */
export async function* readTypes(
  table: EventTable,
  types: readonly EventType[],
  range: TimeRange,
  order: Order,
): AsyncGenerator<EmailEvent> {
  const missing = types.filter((type) => !isInFeed(type, table.feedIndex));
  if (missing.length > 0) throw new NotInFeed(missing);
  const days = daysOf(range);
  for (const day of order === 'oldestFirst' ? days : days.reverse()) {
    const partitions = types.flatMap((type) =>
      Array.from({ length: table.shardCount }, (_, shard) => typeDay(type, day, shard)),
    );
    const pageSize = Math.max(1, Math.floor(rowsAtOnce / partitions.length));
    const streams = partitions.map((partition) => readTypeDay(table, partition, range, order, pageSize));
    yield* mergeSorted(streams, order === 'oldestFirst' ? byTime : (one, other) => byTime(other, one));
  }
}

/** The pages of all streams that are merged together hold so many rows, some 16 MB: 44 pages of a megabyte each would take 200. */
const rowsAtOnce = 4_000;

function readTypeDay(
  table: EventTable,
  value: string,
  range: TimeRange,
  order: Order,
  pageSize: number,
): AsyncGenerator<EmailEvent> {
  const { name, partition, sort } = indexes.byTypeDay;
  const input = { IndexName: name, ...keyInRange(partition, value, sort, range), ScanIndexForward: order === 'oldestFirst' };
  return query(table, input, pageSize);
}

function byTime(one: EmailEvent, other: EmailEvent): number {
  return one.occurredAt < other.occurredAt ? -1 : Number(one.occurredAt > other.occurredAt);
}

/** Every page, one at a time: memory holds one however many there are. `pageSize` in rows; a page ends at a megabyte, too. */
async function* query(table: EventTable, input: QueryInput, pageSize?: number): AsyncGenerator<EmailEvent> {
  const paging = { client: table.client, ...(pageSize !== undefined && { pageSize }) };
  const pages = paginateQuery(paging, { TableName: table.tableName, ...unexpired(input, table.now()) });
  for await (const page of pages) yield* (page.Items ?? []).map(fromItem);
}

type QueryInput = Omit<QueryCommandInput, 'TableName'>;

function keyEquals(name: string, value: string): QueryInput {
  return {
    KeyConditionExpression: '#key = :key',
    ExpressionAttributeNames: { '#key': name },
    ExpressionAttributeValues: { ':key': value },
  };
}

/** A sort key begins with its time, so it sorts after that time alone: the range takes in its first instant and leaves out its last. */
function keyInRange(name: string, value: string, sortName: string, { since, until }: TimeRange): QueryInput {
  return {
    KeyConditionExpression: '#key = :key AND #sort BETWEEN :since AND :until',
    ExpressionAttributeNames: { '#key': name, '#sort': sortName },
    ExpressionAttributeValues: { ':key': value, ':since': since.toISOString(), ':until': until.toISOString() },
  };
}

function unexpired(input: QueryInput, now: Date): QueryInput {
  return {
    ...input,
    FilterExpression: 'attribute_not_exists(#expiresAt) OR #expiresAt > :now',
    ExpressionAttributeNames: { ...input.ExpressionAttributeNames, '#expiresAt': timeToLiveAttribute },
    ExpressionAttributeValues: { ...input.ExpressionAttributeValues, ':now': Math.floor(now.getTime() / 1000) },
  };
}

/** The days, UTC, that a range touches, in order. */
function daysOf({ since, until }: TimeRange): string[] {
  const days: string[] = [];
  for (let day = startOfDay(since); day < until.getTime(); day += dayLength)
    days.push(new Date(day).toISOString().slice(0, 10));
  return days;
}

const dayLength = 86_400_000;

function startOfDay(time: Date): number {
  return Math.floor(time.getTime() / dayLength) * dayLength;
}
