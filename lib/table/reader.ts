import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { EmailEvent } from '../events/email-event.ts';
import type { EventType } from '../events/event-type.ts';
import { byDay, type Order, type TimeRange } from './by-day.ts';
import { fromItem, type Item } from './item.ts';
import { isInFeed, typeDay } from './keys.ts';
import { mergeSorted } from './merge-sorted.ts';
import { NotInFeed } from './not-in-feed.ts';
import { type QueryInput, queryPages, shareAmong, sharedQuery } from './query.ts';
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
  for (const part of byDay(range, order)) {
    const day = part.since.toISOString().slice(0, 10);
    const partitions = types.flatMap((type) =>
      Array.from({ length: table.shardCount }, (_, shard) => typeDay(type, day, shard)),
    );
    const share = shareAmong(partitions.length);
    const streams = partitions.map((partition) =>
      sharedQuery(table.client, typeDayQuery(table, partition, part, order), share),
    );
    for await (const item of mergeSorted(streams, order === 'oldestFirst' ? byTime : (one, other) => byTime(other, one)))
      yield fromItem(item);
  }
}

function typeDayQuery(table: EventTable, value: string, range: TimeRange, order: Order): QueryInput {
  const { name, partition, sort } = indexes.byTypeDay;
  const input = { IndexName: name, ...keyInRange(partition, value, sort, range), ScanIndexForward: order === 'oldestFirst' };
  return unexpired(table, input);
}

/** A sort key begins with its time. */
function byTime(one: Item, other: Item): number {
  return one.eventKey < other.eventKey ? -1 : Number(one.eventKey > other.eventKey);
}

/** Every page, one at a time: memory holds one however many there are. */
async function* query(table: EventTable, input: Condition): AsyncGenerator<EmailEvent> {
  for await (const page of queryPages(table.client, unexpired(table, input))) yield* page.map(fromItem);
}

type Condition = Omit<QueryInput, 'TableName'>;

function keyEquals(name: string, value: string): Condition {
  return {
    KeyConditionExpression: '#key = :key',
    ExpressionAttributeNames: { '#key': name },
    ExpressionAttributeValues: { ':key': value },
  };
}

/** A sort key begins with its time, so it sorts after that time alone: the range takes in its first instant and leaves out its last. */
function keyInRange(name: string, value: string, sortName: string, { since, until }: TimeRange): Condition {
  return {
    KeyConditionExpression: '#key = :key AND #sort BETWEEN :since AND :until',
    ExpressionAttributeNames: { '#key': name, '#sort': sortName },
    ExpressionAttributeValues: { ':key': value, ':since': since.toISOString(), ':until': until.toISOString() },
  };
}

function unexpired(table: EventTable, input: Condition): QueryInput {
  return {
    ...input,
    TableName: table.tableName,
    FilterExpression: 'attribute_not_exists(#expiresAt) OR #expiresAt > :now',
    ExpressionAttributeNames: { ...input.ExpressionAttributeNames, '#expiresAt': timeToLiveAttribute },
    ExpressionAttributeValues: { ...input.ExpressionAttributeValues, ':now': Math.floor(table.now().getTime() / 1000) },
  };
}
