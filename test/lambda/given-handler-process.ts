import { fork } from 'node:child_process';
import { on, once } from 'node:events';
import { join } from 'node:path';
import type { SNSEvent } from 'aws-lambda';
import { environment } from './given-handler.ts';
import { patientClock } from './patient-clock.ts';

export type HandlerProcess = {
  /** @returns what the handler threw */
  readonly invoke: (event: SNSEvent) => Promise<{ readonly name: string; readonly message: string } | undefined>;
  /** Codes of the errors that connections ended in so far. */
  readonly failedConnections: readonly string[];
  readonly stop: () => Promise<void>;
};

/**
 * The handler in a process of its own. Jest gives tests globals of their own, and the AWS SDK does not know an error of Node's network as an
 * `Error` there: it hides which one it was.
 * @param clock `real`: the client gives up as it does on Lambda. `patient`: only after ten minutes.
 */
export async function givenHandlerProcess(endpoint: string, clock: 'real' | 'patient' = 'patient'): Promise<HandlerProcess> {
  const child = fork(join(import.meta.dirname, 'handler-process.ts'), [], {
    execArgv: ['--import', 'tsx', '--no-warnings', ...(clock === 'patient' ? ['--import', patientClock] : [])],
    env: { ...process.env, ...environment(endpoint, 'events') },
  });
  const failedConnections: string[] = [];
  child.on('message', ({ kind, code }: Report) => kind === 'connectionFailed' && failedConnections.push(String(code)));
  const ended = once(child, 'exit');
  await Promise.race([once(child, 'message'), ended.then(() => Promise.reject(new Error('The handler was not loaded.')))]);
  return {
    invoke: async (event) => {
      child.send(event);
      for await (const [report] of on(child, 'message') as AsyncIterable<[Report]>)
        if (report.kind === 'ended') return report.error;
      return undefined;
    },
    failedConnections,
    stop: async () => {
      child.disconnect();
      await ended;
    },
  };
}

type Report = {
  readonly kind: 'ready' | 'connectionFailed' | 'ended';
  readonly code?: string;
  readonly error?: { readonly name: string; readonly message: string };
};
