import { BatchWriteCommand, type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Item } from './item.ts';
import { type RetryClock, retrying } from './retrying.ts';

/** The most that DynamoDB takes in one BatchWriteItem. */
const batchSize = 25;

/** The part of the document client that writing needs. */
export type WritingClient = Pick<DynamoDBDocumentClient, 'send'>;

/**
 * Writes rows, each in one round trip at best: PutItem for one, BatchWriteItem for up to 25, more in parallel. Writing a row again
 * changes nothing, so whatever was not acknowledged is sent again for as long as `clock` gives time.
 * @throws TableUnavailable when that time is up; the client's error where repeating cannot help.
 */
export async function write(
  client: WritingClient,
  tableName: string,
  items: readonly Item[],
  clock: RetryClock,
): Promise<void> {
  const chunks = chunked(distinct(items));
  const results = await Promise.allSettled(
    chunks.map((chunk) => retrying(chunk, (rest) => send(client, tableName, rest), clock)),
  );
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}

/** Sends the rows once. @returns those that DynamoDB left unprocessed */
async function send(client: WritingClient, tableName: string, items: readonly Item[]): Promise<readonly Item[]> {
  const [only, ...others] = items;
  if (only && others.length === 0) {
    await client.send(new PutCommand({ TableName: tableName, Item: only }));
    return [];
  }
  const requests = items.map((item) => ({ PutRequest: { Item: item } }));
  const answer = await client.send(new BatchWriteCommand({ RequestItems: { [tableName]: requests } }));
  const unprocessed = answer.UnprocessedItems?.[tableName] ?? [];
  return unprocessed.map((request) => request.PutRequest?.Item).filter((item) => item !== undefined);
}

/** DynamoDB refuses a batch that names a key twice. Equal keys are equal rows. */
function distinct(items: readonly Item[]): readonly Item[] {
  return [...new Map(items.map((item) => [`${item.messageId}\n${item.eventKey}`, item])).values()];
}

function chunked(items: readonly Item[]): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / batchSize) }, (_, index) =>
    items.slice(index * batchSize, (index + 1) * batchSize),
  );
}
