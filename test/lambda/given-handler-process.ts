import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { SNSEvent } from 'aws-lambda';
import { environment } from './given-handler.ts';

export type HandlerProcess = {
  /** @returns what the handler threw */
  readonly invoke: (event: SNSEvent) => Promise<{ readonly name: string; readonly message: string } | undefined>;
  readonly stop: () => Promise<void>;
};

/**
 * The handler in a process of its own. Jest gives tests globals of their own, and the AWS SDK does not know an error of Node's network as an
 * `Error` there: it hides which one it was.
 */
export async function givenHandlerProcess(endpoint: string): Promise<HandlerProcess> {
  const child = fork(join(import.meta.dirname, 'handler-process.ts'), [], {
    execArgv: ['--import', 'tsx', '--no-warnings'],
    env: { ...process.env, ...environment(endpoint, 'events') },
  });
  const ended = once(child, 'exit');
  await Promise.race([once(child, 'message'), ended.then(() => Promise.reject(new Error('The handler was not loaded.')))]);
  return {
    invoke: async (event) => {
      child.send(event);
      const [{ error }] = await once(child, 'message');
      return error;
    },
    stop: async () => {
      child.disconnect();
      await ended;
    },
  };
}
