import type { LambdaService } from '../lambda-service.ts';
import { type Reply, refusal } from './reply.ts';

const invocations = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/;

/** The name of the function that a request wants to invoke, if it does. */
export function functionInvoked(path: string): string | undefined {
  const [, name] = invocations.exec(path) ?? [];
  return name === undefined ? undefined : decodeURIComponent(name);
}

/**
 * A synchronous invocation, which is not repeated: the function's error is an answer.
 * @see https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html
 */
export async function answerInvoke(lambda: LambdaService, payload: string): Promise<Reply> {
  let event: unknown;
  try {
    event = JSON.parse(payload);
  } catch {
    return { ...refusal('InvalidRequestContentException', 'The payload is no JSON.'), headers: errorType };
  }
  const result = await lambda.invokeOnce(event);
  if (result.outcome === 'succeeded') return { status: 200, body: null };
  const { errorType: type, errorMessage } = result;
  return { status: 200, headers: { 'X-Amz-Function-Error': 'Unhandled' }, body: { errorType: type, errorMessage } };
}

const errorType = { 'X-Amzn-ErrorType': 'InvalidRequestContentException' } as const;

export function noSuchFunction(): Reply {
  return {
    status: 404,
    headers: { 'X-Amzn-ErrorType': 'ResourceNotFoundException' },
    body: { Message: 'The local world has no such function.' },
  };
}
