import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { eachUntilFailure } from '../../table/each-until-failure.ts';
import { patiently } from '../../table/patiently.ts';
import type { Query } from '../../table/query.ts';
import type { RetryClock } from '../../table/retrying.ts';
import { queryRows, type RowsPage } from '../../table/rows-page.ts';
import { scanTable } from '../../table/scan-table.ts';
import { indexes, tableKey } from '../../table/schema.ts';
import { Found } from './found.ts';
import type { Person } from './person.ts';
import { filterFor } from './scan-filter.ts';

/** Where rows are erased. */
export type ErasedFrom = {
  readonly client: DynamoDBDocumentClient;
  readonly tableName: string;
  /** How long one request may be repeated. */
  readonly clock: () => RetryClock;
};

/** So many messages are read at once. */
const messagesAtOnce = 10;

/** The person's rows, and those of the mails that they got. Expired rows too: DynamoDB deletes them days later. */
export async function findByAddress(from: ErasedFrom, person: Person): Promise<Found> {
  const found = new Found(person);
  for (const spelling of person.spellings)
    for await (const { rows } of pages(from, recipientKeys(from, spelling), atOnce)) for (const row of rows) found.addOwn(row);
  await eachUntilFailure(found.messages, messagesAtOnce, async (messageId) => {
    for await (const { rows } of pages(from, messageRows(from, messageId))) for (const row of rows) found.look(row);
  });
  return found;
}

/** Adds what the whole table has: others' rows can name somebody who has no row of their own. @param looked how many rows DynamoDB has read by then */
export async function findByScan(
  { client, tableName, clock }: ErasedFrom,
  person: Person,
  found: Found,
  looked: (rows: number) => void,
): Promise<void> {
  let all = 0;
  await scanTable(client, tableName, filterFor(person.spellings), clock, (page) => {
    for (const row of page.rows) found.look(row);
    all += page.looked;
    looked(all);
  });
}

/** The first requests are no more patient than a question is: who has named a wrong place is to know it soon. */
const atOnce: typeof patiently = (work) => work();

async function* pages({ client, clock }: ErasedFrom, query: Query, ask = patiently): AsyncGenerator<RowsPage> {
  let from: RowsPage['next'];
  do {
    const page = await ask(() => queryRows(client, { ...query, ExclusiveStartKey: from }), clock());
    yield page;
    from = page.next;
  } while (from);
}

function recipientKeys({ tableName }: ErasedFrom, spelling: string): Query {
  const { name, partition } = indexes.byRecipient;
  return {
    TableName: tableName,
    IndexName: name,
    KeyConditionExpression: '#key = :key',
    ExpressionAttributeNames: { '#key': partition, '#message': tableKey.partition, '#event': tableKey.sort },
    ExpressionAttributeValues: { ':key': spelling },
    ProjectionExpression: '#message, #event',
  };
}

function messageRows({ tableName }: ErasedFrom, messageId: string): Query {
  return {
    TableName: tableName,
    KeyConditionExpression: '#key = :key',
    ExpressionAttributeNames: { '#key': tableKey.partition },
    ExpressionAttributeValues: { ':key': messageId },
    ConsistentRead: true,
  };
}
