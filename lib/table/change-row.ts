import { DeleteCommand, type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { HttpResponse } from '@smithy/core/transport';
import { answerTo } from './answer-to.ts';
import { ForeignAnswer } from './foreign-answer.ts';
import { isAnswerToPut } from './is-answer.ts';
import { type Expected, expressionsOf, type RowChange } from './row-change.ts';

/** Which row of which table. */
export type RowKey = { readonly messageId: string; readonly eventKey: string };

/** @returns whether it was done; not where the row is gone, or is not any more what was expected */
export function changeRow(client: DynamoDBDocumentClient, tableName: string, key: RowKey, change: RowChange): Promise<boolean> {
  const { update, ...expressions } = expressionsOf(change);
  const command = new UpdateCommand({ ...conditional(tableName, key, expressions), UpdateExpression: update });
  return unlessAnother(answerTo(client, command, () => client.send(command), checked));
}

/** @returns whether it was done; not where the row is gone, or is not any more what was expected */
export function deleteRow(
  client: DynamoDBDocumentClient,
  tableName: string,
  key: RowKey,
  expected: readonly Expected[],
): Promise<boolean> {
  const command = new DeleteCommand(conditional(tableName, key, expressionsOf({ expected, set: [], remove: [] })));
  return unlessAnother(answerTo(client, command, () => client.send(command), checked));
}

function conditional(TableName: string, Key: RowKey, { condition, names, values }: ReturnType<typeof expressionsOf>) {
  return {
    TableName,
    Key,
    ConditionExpression: condition,
    ExpressionAttributeNames: names,
    // DynamoDB refuses an empty map.
    ...(Object.keys(values).length > 0 && { ExpressionAttributeValues: values }),
  };
}

function checked(bytes: Buffer, headers: HttpResponse['headers']): void {
  if (!isAnswerToPut(bodyIn(bytes), headers)) throw new ForeignAnswer();
}

function bodyIn(bytes: Buffer): { readonly [name: string]: unknown } {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    throw new ForeignAnswer(); // Nothing of it is told.
  }
}

/** A request that is repeated finds what it has itself done before its answer was lost. */
async function unlessAnother(done: Promise<void>): Promise<boolean> {
  try {
    await done;
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return false;
    throw error;
  }
}
