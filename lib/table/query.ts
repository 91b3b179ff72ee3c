import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { type Page, type QueryInput, queryPage } from './page.ts';

/** A Query without what makes a page of it. */
export type Query = Omit<QueryInput, 'Limit' | 'ExclusiveStartKey'>;

/** The pages of a Query, one at a time. @param limit rows a page may have; a page ends at a megabyte, too */
export async function* queryPages(
  client: DynamoDBDocumentClient,
  query: Query,
  limit?: number,
): AsyncGenerator<Page['events']> {
  let from: QueryInput['ExclusiveStartKey'];
  do {
    const { events, next } = await queryPage(client, { ...query, Limit: limit, ExclusiveStartKey: from });
    yield events;
    from = next;
  } while (from);
}
