import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { HttpResponse } from '@smithy/core/transport';
import type { DeserializeHandler, DeserializeHandlerArguments, MiddlewareStack } from '@smithy/types';
import { ForeignAnswer } from './foreign-answer.ts';

/** The part of a command that reading its answer needs. */
type Asking<Input extends object, Output extends object> = {
  readonly middlewareStack: Pick<MiddlewareStack<Input, Output>, 'addRelativeTo'>;
};

/**
 * What `send` is answered to this command. The client signs the request, sends it and repeats it; the answer is read here, since the client walks through
 * every attribute of every row by its schema and then once more, which takes fifteen times as long as `JSON.parse` of the same text.
 * @throws ForeignAnswer where something answers that is not DynamoDB
 */
export async function answerTo<Answer, Input extends object, Output extends object>(
  { config }: DynamoDBDocumentClient,
  command: Asking<Input, Output>,
  send: () => Promise<unknown>,
  read: (bytes: Buffer, headers: HttpResponse['headers']) => Answer,
): Promise<Answer> {
  let answer: { readonly read: Answer } | undefined;
  command.middlewareStack.addRelativeTo(
    (next: DeserializeHandler<Input, Output>) => async (request: DeserializeHandlerArguments<Input>) => {
      const result = await next(request);
      const { response } = result;
      if (!HttpResponse.isInstance(response) || response.statusCode >= 300) return result;
      answer = { read: read(await bytesOf(response.body, config), response.headers) };
      // What the client reads then is an answer of nothing.
      return { ...result, response: new HttpResponse({ ...response, body: Buffer.from('{}') }) };
    },
    // The client puts a command's own steps into its stack twice.
    { name: 'pageOfEvents', relation: 'after', toMiddleware: 'deserializerMiddleware', override: true },
  );
  await send();
  if (answer === undefined) throw new ForeignAnswer();
  return answer.read;
}

async function bytesOf(body: unknown, config: DynamoDBDocumentClient['config']): Promise<Buffer> {
  const bytes = body instanceof Uint8Array ? body : await config.streamCollector(body);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
