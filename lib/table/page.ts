import {
  type DynamoDBDocumentClient,
  QueryCommand,
  type QueryCommandInput,
  type QueryCommandOutput,
} from '@aws-sdk/lib-dynamodb';
import { HttpResponse } from '@smithy/core/transport';
import type { DeserializeHandler } from '@smithy/types';
import type { EmailEvent } from '../events/email-event.ts';
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

/**
 * Asks for a page. The client signs the request, sends it and repeats it; the answer is read here, since the client walks through every attribute of
 * every row by its schema and then once more, which takes fifteen times as long as `JSON.parse` of the same text.
 * @throws ForeignAnswer where something answers that is not DynamoDB
 */
export function queryPage(client: DynamoDBDocumentClient, input: QueryInput): Promise<Page> {
  return answerTo(client, input, pageIn);
}

/**
 * Asks for a page that is wanted later. Until then it is kept as it came: what waits as objects, the collector of garbage copies, and again. What turns
 * out then to be no page is asked for once more, as `queryPage` does.
 */
export async function queryPageAhead(client: DynamoDBDocumentClient, input: QueryInput): Promise<() => Page | Promise<Page>> {
  const bytes = await answerTo(client, input, (whole) => whole);
  return () => {
    try {
      return pageIn(bytes);
    } catch {
      return queryPage(client, input);
    }
  };
}

async function answerTo<Answer>(
  client: DynamoDBDocumentClient,
  input: QueryInput,
  read: (bytes: Buffer) => Answer,
): Promise<Answer> {
  const command = new QueryCommand(input);
  let answer: { readonly read: Answer } | undefined;
  command.middlewareStack.addRelativeTo(
    (next: Send) => async (request: Request) => {
      const result = await next(request);
      const { response } = result;
      if (!HttpResponse.isInstance(response) || response.statusCode >= 300) return result;
      answer = { read: read(await bytesOf(response.body, client)) };
      // What the client reads then is an answer of nothing.
      return { ...result, response: new HttpResponse({ ...response, body: Buffer.from('{}') }) };
    },
    // The client puts a command's own steps into its stack twice.
    { name: 'pageOfEvents', relation: 'after', toMiddleware: 'deserializerMiddleware', override: true },
  );
  await client.send(command);
  if (answer === undefined) throw new ForeignAnswer();
  return answer.read;
}

type Send = DeserializeHandler<QueryInput, QueryCommandOutput>;
type Request = Parameters<Send>[0];

async function bytesOf(body: unknown, { config }: DynamoDBDocumentClient): Promise<Buffer> {
  const bytes = body instanceof Uint8Array ? body : await config.streamCollector(body);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
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
