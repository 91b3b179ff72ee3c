import {
  BatchWriteCommand,
  type BatchWriteCommandOutput,
  type DynamoDBDocumentClient,
  PutCommand,
} from '@aws-sdk/lib-dynamodb';
import { eachToItsEnd } from './each-to-its-end.ts';
import { ForeignAnswer } from './foreign-answer.ts';
import type { Item } from './item.ts';
import { type RetryClock, retrying } from './retrying.ts';

/** The most that DynamoDB takes in one BatchWriteItem. */
const batchSize = 25;

/** Of the requests of one event: a mail has 50 recipients at most, and the requests of a forged event with thousands need not all be in memory. */
const requestsAtOnce = 10;

/** The part of the document client that writing needs. */
export type WritingClient = Pick<DynamoDBDocumentClient, 'send'>;

/**
 * Writes rows, each in one round trip at best: PutItem for one, BatchWriteItem for up to 25, more in parallel. Writing a row again
 * changes nothing, so whatever was not acknowledged is sent again for as long as `clock` gives time.
 * @throws TableUnavailable when that time is up; the client's error where repeating cannot help. Every row that can be written is, before.
 */
export async function write(
  client: WritingClient,
  tableName: string,
  items: readonly Item[],
  clock: RetryClock,
): Promise<void> {
  const persist = (rows: readonly Item[]) => retrying(rows, (rest) => send(client, tableName, rest), clock);
  await eachToItsEnd(chunked(distinct(items)), requestsAtOnce, (chunk) => persistEach(chunk, persist));
}

/** DynamoDB refuses a whole batch for one bad row: the good ones are written all the same. */
async function persistEach(rows: readonly Item[], persist: (rows: readonly Item[]) => Promise<void>): Promise<void> {
  try {
    await persist(rows);
  } catch (error) {
    if (rows.length === 1 || !(error instanceof Error && error.name === 'ValidationException')) throw error;
    await eachToItsEnd(rows, requestsAtOnce, (row) => persist([row]));
  }
}

/** Sends the rows once. @returns those that DynamoDB left unprocessed. @throws ForeignAnswer where it cannot be DynamoDB that says so */
async function send(client: WritingClient, tableName: string, items: readonly Item[]): Promise<readonly Item[]> {
  const [only, ...others] = items;
  if (only && others.length === 0) {
    await client.send(new PutCommand({ TableName: tableName, Item: only }));
    return [];
  }
  const requests = items.map((item) => ({ PutRequest: { Item: item } }));
  const { UnprocessedItems = {} } = await client.send(new BatchWriteCommand({ RequestItems: { [tableName]: requests } }));
  return unprocessed(UnprocessedItems, tableName, items);
}

type Unprocessed = NonNullable<BatchWriteCommandOutput['UnprocessedItems']>;

/** Of the rows that were sent those that are named. */
function unprocessed(byTable: Unprocessed, tableName: string, sent: readonly Item[]): readonly Item[] {
  const { [tableName]: requests = [], ...otherTables } = byTable;
  if (!Array.isArray(requests) || Object.keys(otherTables).length > 0) throw new ForeignAnswer();
  const byKey = new Map(sent.map((item) => [keyOf(item), item]));
  const left = new Set(requests.map((request) => byKey.get(keyOf(request?.PutRequest?.Item))));
  return [...left].map((item) => item ?? refuse());
}

function refuse(): never {
  throw new ForeignAnswer();
}

/** DynamoDB refuses a batch that names a key twice. Equal keys are equal rows. */
function distinct(items: readonly Item[]): readonly Item[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}

function keyOf({ messageId, eventKey }: Item = {}): string {
  return `${messageId}\n${eventKey}`;
}

function chunked(items: readonly Item[]): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / batchSize) }, (_, index) =>
    items.slice(index * batchSize, (index + 1) * batchSize),
  );
}
