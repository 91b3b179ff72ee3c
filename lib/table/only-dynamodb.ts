import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { HttpResponse } from '@smithy/core/transport';
import { ForeignAnswer } from './foreign-answer.ts';
import { isAnswerToBatch, isAnswerToPut } from './is-answer.ts';

/**
 * Has a client take an answer only if it is DynamoDB's; any other is thrown as ForeignAnswer. By itself the client makes "all is written" or "no
 * more rows" of an empty body, of `null` and of a list. Two steps around the client's own reading of the answer: one looks at the bytes, as they
 * came, and one at what a write was answered. Pages of a Query are read, and looked at, by `queryPage`.
 */
export function onlyDynamoDB(client: DynamoDBDocumentClient): DynamoDBDocumentClient {
  /** The status of each answer that has come to its end: what fails after that fails because of the answer. */
  const answered = new WeakMap<object, number>();
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (request) => {
        answered.delete(request);
        const result = await next(request).catch((error: unknown) => {
          throw answered.has(request) && !isRefusal(error) ? new ForeignAnswer(answered.get(request)) : error;
        });
        const { response } = result;
        if (HttpResponse.isInstance(response) && !isAnswer(commandName, response)) throw new ForeignAnswer(200);
        return result;
      },
    { step: 'deserialize', priority: 'high', name: 'onlyDynamoDB' },
  );
  client.middlewareStack.add(
    (next) => async (request) => {
      const result = await next(request);
      const { response } = result;
      if (!HttpResponse.isInstance(response)) return result;
      // The command's own handler has read it already, within its time.
      if (!(response.body instanceof Uint8Array)) response.body = await client.config.streamCollector(response.body);
      answered.set(request, response.statusCode);
      if (response.statusCode < 300 && !isObjectWith200(response)) throw new ForeignAnswer(response.statusCode);
      return result;
    },
    { step: 'deserialize', priority: 'low', name: 'wholeAnswer' },
  );
  return client;
}

/** DynamoDB answers with 200 and a JSON object, or refuses. */
function isObjectWith200({ statusCode, body }: HttpResponse): boolean {
  const first: unknown = body.find((byte: number) => byte > space);
  return statusCode === 200 && first === openingBrace;
}

const [space, openingBrace] = [0x20, 0x7b] as const;

/** The client has nothing better than `Unknown` for a refusal that does not say its type, as DynamoDB's all do. */
function isRefusal(error: unknown): boolean {
  return error instanceof Error && (error.name === 'ForeignAnswer' || ('$fault' in error && error.name !== 'Unknown'));
}

function isAnswer(commandName: string, { body, headers }: HttpResponse): boolean {
  switch (commandName) {
    case 'PutItemCommand':
      return isAnswerToPut(JSON.parse(Buffer.from(body).toString()), headers);
    case 'BatchWriteItemCommand':
      return isAnswerToBatch(JSON.parse(Buffer.from(body).toString()), headers);
    default:
      return true;
  }
}
