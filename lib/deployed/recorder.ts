import { InvokeCommand, type InvokeCommandOutput, LambdaClient } from '@aws-sdk/client-lambda';
import { explainAwsError } from './aws-error.ts';
import { clientConfiguration } from './client-configuration.ts';
import type { Pipeline } from './locate-pipeline.ts';
import { type Patience, patience as usual } from './patience.ts';
import type { Source } from './source.ts';
import { UnreadableAnswer } from './unreadable-answer.ts';
import { UserError } from './user-error.ts';

/** What came of an invocation: the function's error as the runtime tells it, or `undefined` where it has written everything. */
export type FunctionError = { readonly errorType: string; readonly errorMessage: string };

/** The function that writes rows, invoked by hand. */
export type Recorder = {
  /**
   * Hands over an event of SNS for Lambda, and waits until its rows are written. Repeating it is harmless.
   * @throws UserError where the function could not be invoked
   */
  readonly invoke: (event: object) => Promise<FunctionError | undefined>;
};

/** An invocation lasts as long as the function may: 30 s, and its start. */
const longestInvocation = 60_000;

/** Attempts: an account whose concurrency is full for half a minute is no reason to give up hours of work. */
const usualAttempts = 6;

/** @throws UserError where the stack has no such function */
export function openRecorder({ outputs, reach }: Pipeline, source: Source, patience: Patience = usual): Recorder {
  const { functionName } = outputs;
  if (functionName === undefined)
    throw new UserError('The stack has no output FunctionName: deploy it again with "npx cdk deploy".');
  const { invocations: attempts = usualAttempts } = patience;
  const client = new LambdaClient(clientConfiguration(reach, { ...patience, answer: longestInvocation, attempts }));
  return {
    invoke: async (event) => {
      try {
        const Payload = Buffer.from(JSON.stringify(event));
        return errorIn(await client.send(new InvokeCommand({ FunctionName: functionName, Payload })));
      } catch (error) {
        throw explainAwsError(error, source, 'Lambda');
      }
    },
  };
}

/** Whoever else answers in Lambda's place answers something else than `null`, which is all that the function returns. */
function errorIn({ FunctionError: failed, Payload }: InvokeCommandOutput): FunctionError | undefined {
  const answer = parsed(Payload?.transformToString() ?? '');
  if (failed === undefined && answer === null) return undefined;
  if (failed === undefined) throw new UnreadableAnswer('The function returns nothing, which is null in JSON.');
  const { errorType, errorMessage } = Object(answer);
  return { errorType: String(errorType ?? failed), errorMessage: String(errorMessage ?? '') };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
