import { allTypes, type EventType } from '../events/event-type.ts';
import type { Order, TimeRange } from './by-day.ts';
import { typeDay } from './keys.ts';
import { type Columns, projectionOf } from './projection.ts';
import type { Query } from './query.ts';
import { indexes, tableKey, timeToLiveAttribute } from './schema.ts';

/** Whose rows are asked for: those that have not expired by then. */
type Rows = { readonly tableName: string; readonly now: () => Date };

/** How they are asked for. @param columns those that are wanted; all where none are named */
type Manner = { readonly range: TimeRange; readonly order: Order; readonly columns?: Columns | undefined };

/** Of a message, in order of time, consistently. */
export function messageQuery(rows: Rows, messageId: string): Query {
  return rowsOf(rows, {
    KeyConditionExpression: '#key = :key',
    ExpressionAttributeNames: { '#key': tableKey.partition },
    ExpressionAttributeValues: { ':key': messageId },
    ConsistentRead: true,
  });
}

export function recipientQuery(rows: Rows, recipient: string, { columns, ...manner }: Manner): Query {
  return rowsOf(rows, inIndex(indexes.byRecipient, recipient, manner), allTypes, columns);
}

/** Of a type, a shard and the day that the range lies in. */
export function typeDayQuery(rows: Rows, type: EventType, shard: number, { columns, ...manner }: Manner): Query {
  const partition = typeDay(type, manner.range.since.toISOString().slice(0, 10), shard);
  return rowsOf(rows, inIndex(indexes.byTypeDay, partition, manner), [type], columns);
}

type Condition = Omit<Query, 'TableName'>;

/** A sort key begins with its time, so it sorts after that time alone: the range takes in its first instant and leaves out its last. */
function inIndex(
  { name, partition, sort }: (typeof indexes)[keyof typeof indexes],
  value: string,
  { range: { since, until }, order }: Manner,
): Condition {
  return {
    IndexName: name,
    KeyConditionExpression: '#key = :key AND #sort BETWEEN :since AND :until',
    ExpressionAttributeNames: { '#key': partition, '#sort': sort },
    ExpressionAttributeValues: { ':key': value, ':since': since.toISOString(), ':until': until.toISOString() },
    ScanIndexForward: order === 'oldestFirst',
  };
}

function rowsOf({ tableName, now }: Rows, query: Condition, types: readonly EventType[] = allTypes, columns?: Columns): Query {
  const { ExpressionAttributeNames: projected, ...projection } = columns ? projectionOf(columns, types) : {};
  return {
    ...query,
    ...projection,
    TableName: tableName,
    FilterExpression: 'attribute_not_exists(#expiresAt) OR #expiresAt > :now',
    ExpressionAttributeNames: { ...query.ExpressionAttributeNames, ...projected, '#expiresAt': timeToLiveAttribute },
    ExpressionAttributeValues: { ...query.ExpressionAttributeValues, ':now': Math.floor(now().getTime() / 1000) },
  };
}
