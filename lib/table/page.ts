import { type DynamoDBDocumentClient, QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type { EmailEvent } from '../events/email-event.ts';
import { answerTo } from './answer-to.ts';
import { plainMap } from './attribute-value.ts';
import { ForeignAnswer } from './foreign-answer.ts';
import { isPage } from './is-answer.ts';
import { parseAnswer } from './parse-answer.ts';
import { toEvent } from './row.ts';

export type QueryInput = QueryCommandInput;

/** One page of a Query. */
export type Page = {
  readonly events: readonly EmailEvent[];
  /** Where the next page begins; absent on the last. */
  readonly next?: NonNullable<QueryInput['ExclusiveStartKey']>;
};

/** Asks for a page. @throws ForeignAnswer where something answers that is not DynamoDB */
export function queryPage(client: DynamoDBDocumentClient, input: QueryInput): Promise<Page> {
  return answerToQuery(client, input, pageIn);
}

/**
 * Asks for a page that is wanted later. Until then it is kept as it came: what waits as objects, the collector of garbage copies, and again. What turns
 * out then to be no page is asked for once more, as `queryPage` does.
 */
export async function queryPageAhead(client: DynamoDBDocumentClient, input: QueryInput): Promise<() => Page | Promise<Page>> {
  const bytes = await answerToQuery(client, input, (whole) => whole);
  return () => {
    try {
      return pageIn(bytes);
    } catch {
      return queryPage(client, input);
    }
  };
}

function answerToQuery<Answer>(
  client: DynamoDBDocumentClient,
  input: QueryInput,
  read: (bytes: Buffer) => Answer,
): Promise<Answer> {
  const query = new QueryCommand(input);
  return answerTo(client, query, () => client.send(query), read);
}

function pageIn(bytes: Buffer): Page {
  try {
    const answer = parseAnswer(bytes);
    if (!isPage(answer)) throw new ForeignAnswer();
    const { Items, LastEvaluatedKey: next } = answer;
    return { events: Items.map(toEvent), ...(next !== undefined && { next: plainMap(next) }) };
  } catch {
    // Half an answer, or values that are none. Nothing of it is told.
    throw new ForeignAnswer();
  }
}
