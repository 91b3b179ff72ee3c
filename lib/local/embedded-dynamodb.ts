import { fork } from 'node:child_process';
import { once } from 'node:events';
import { InputError } from './input-error.ts';
import { isInstalled, program } from './program.ts';

export type EmbeddedDynamoDB = { readonly endpoint: string; readonly stop: () => Promise<void> };

/**
 * Starts dynalite in a process of its own on 127.0.0.1, where it answers no web page and keeps its files to this user.
 * @param path a folder that keeps the data; memory if not given. One process at a time.
 * @param port a free one if not given
 * @throws InputError where dynalite ends before it listens: the port or the folder is in use.
 */
export async function startEmbeddedDynamoDB(path?: string, port = 0): Promise<EmbeddedDynamoDB> {
  if (!isInstalled('dynalite'))
    throw new InputError(
      'The local world needs dynalite, an embedded DynamoDB, which is not installed: run "npm install --save-dev dynalite@4".',
    );
  const { file, execArgv } = program('embedded-dynamodb-process');
  const child = fork(file, [String(port), ...(path ? [path] : [])], {
    execArgv: [...execArgv],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const listening = await Promise.race([
    once(child, 'message').then(([message]) => Number(message)),
    once(child, 'exit').then(() =>
      Promise.reject(
        new InputError(
          `The embedded DynamoDB could not start: ${port ? `port ${port}` : 'its port'}${path ? ` or the folder ${path}` : ''} cannot be used, or is in use.`,
        ),
      ),
    ),
  ]);
  return {
    endpoint: `http://127.0.0.1:${listening}`,
    stop: async () => {
      if (!child.connected) return;
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}
