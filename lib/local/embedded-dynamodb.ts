import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export type EmbeddedDynamoDB = { readonly endpoint: string; readonly stop: () => Promise<void> };

/**
 * Starts dynalite in a process of its own, on a free port of 127.0.0.1.
 * @param path a folder that keeps the data; memory if not given. One process at a time.
 * @throws Error where dynalite ends before it listens.
 */
export async function startEmbeddedDynamoDB(path?: string): Promise<EmbeddedDynamoDB> {
  const program = join(import.meta.dirname, 'embedded-dynamodb-process.ts');
  const child = fork(program, path ? [path] : [], {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const port = await Promise.race([
    once(child, 'message').then(([message]) => Number(message)),
    once(child, 'exit').then(([code]) =>
      Promise.reject(new Error(`The embedded DynamoDB ended with exit code ${code} before it listened.`)),
    ),
  ]);
  return {
    endpoint: `http://127.0.0.1:${port}`,
    stop: async () => {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}
