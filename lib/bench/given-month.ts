import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { fill } from '../local/history/fill.ts';
import { month } from '../local/history/month.ts';
import type { EventTable } from '../table/reader.ts';
import { createTable } from './create-table.ts';

/** Of the local world's month three rows a mail, about: 200,000. */
export const mailsOfTheMonth = 67_000;

const days = 30 * 86_400_000;
const shardCount = 4;

/** A table with the local world's month until `end`, in which every question has an answer. Takes a minute or two: the embedded DynamoDB writes some 2,500 rows a second. */
export async function givenMonth(client: DynamoDBDocumentClient, end: Date, mails = mailsOfTheMonth): Promise<EventTable> {
  const table = { client, tableName: 'bench-month', shardCount, now: () => new Date() };
  await createTable(client, table.tableName);
  await fill(table, month({ end, milliseconds: days, mails }), () => {}, new AbortController().signal);
  return table;
}
