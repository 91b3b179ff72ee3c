import { type DynamoDBDocumentClient, QueryCommand, ScanCommand, type ScanCommandInput } from '@aws-sdk/lib-dynamodb';
import { answerTo } from './answer-to.ts';
import { plainMap } from './attribute-value.ts';
import { ForeignAnswer } from './foreign-answer.ts';
import { isPage } from './is-answer.ts';
import type { QueryInput } from './page.ts';
import { parseAnswer } from './parse-answer.ts';

/** A row with every attribute that was asked for under its own name, its keys too: what `EmailEvent` is made of. */
export type PlainRow = { readonly [name: string]: unknown; readonly messageId: string; readonly eventKey: string };

export type RowsPage = {
  readonly rows: readonly PlainRow[];
  /** How many rows DynamoDB looked at to find these. */
  readonly looked: number;
  /** Where the next page begins; absent on the last. */
  readonly next?: NonNullable<QueryInput['ExclusiveStartKey']>;
};

/** @throws ForeignAnswer where something answers that is not DynamoDB */
export function queryRows(client: DynamoDBDocumentClient, input: QueryInput): Promise<RowsPage> {
  const query = new QueryCommand(input);
  return answerTo(client, query, () => client.send(query), rowsIn);
}

/** @throws ForeignAnswer where something answers that is not DynamoDB */
export function scanRows(client: DynamoDBDocumentClient, input: ScanCommandInput): Promise<RowsPage> {
  const scan = new ScanCommand(input);
  return answerTo(client, scan, () => client.send(scan), rowsIn);
}

function rowsIn(bytes: Buffer): RowsPage {
  try {
    const answer = parseAnswer(bytes);
    if (!isPage(answer)) throw new ForeignAnswer();
    const { Items, ScannedCount: looked = Items.length, LastEvaluatedKey: next } = answer;
    const rows = Items.map((row) => ({ ...plainMap(row), messageId: row.messageId.S, eventKey: row.eventKey.S }));
    return { rows, looked, ...(next !== undefined && { next: plainMap(next) }) };
  } catch {
    throw new ForeignAnswer();
  }
}
