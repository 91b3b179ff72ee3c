import { BatchWriteCommand, type BatchWriteCommandOutput, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { RowKey } from './change-row.ts';
import { ForeignAnswer } from './foreign-answer.ts';
import { type RetryClock, retrying } from './retrying.ts';

/** The most that DynamoDB takes in one BatchWriteItem. */
export const batchSize = 25;

/**
 * Deletes up to 25 rows, each named once, whatever they are by then; one that is gone already is no matter.
 * @throws TableUnavailable where DynamoDB has not taken all in the time that `clock` gives
 */
export function deleteRows(
  client: DynamoDBDocumentClient,
  tableName: string,
  keys: readonly RowKey[],
  clock: RetryClock,
): Promise<void> {
  return retrying(keys, (rest) => send(client, tableName, rest), clock);
}

/** @returns those that DynamoDB left unprocessed */
async function send(client: DynamoDBDocumentClient, tableName: string, keys: readonly RowKey[]): Promise<readonly RowKey[]> {
  const requests = keys.map((Key) => ({ DeleteRequest: { Key } }));
  const { UnprocessedItems = {} } = await client.send(new BatchWriteCommand({ RequestItems: { [tableName]: requests } }));
  return unprocessed(UnprocessedItems, tableName, keys);
}

type Unprocessed = NonNullable<BatchWriteCommandOutput['UnprocessedItems']>;

function unprocessed(byTable: Unprocessed, tableName: string, sent: readonly RowKey[]): readonly RowKey[] {
  const { [tableName]: requests = [], ...otherTables } = byTable;
  if (!Array.isArray(requests) || Object.keys(otherTables).length > 0) throw new ForeignAnswer();
  const byKey = new Map(sent.map((key) => [textOf(key), key]));
  return requests.map((request) => byKey.get(textOf(request?.DeleteRequest?.Key)) ?? refuse());
}

function refuse(): never {
  throw new ForeignAnswer();
}

function textOf({ messageId, eventKey }: Partial<Record<string, unknown>> = {}): string {
  return `${messageId}\n${eventKey}`;
}
