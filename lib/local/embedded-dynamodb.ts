import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { InputError } from './input-error.ts';
import { typeScriptLoader } from './type-script-loader.ts';

export type EmbeddedDynamoDB = { readonly endpoint: string; readonly stop: () => Promise<void> };

/**
 * Starts dynalite in a process of its own on 127.0.0.1, where it answers no web page and keeps its files to this user.
 * @param path a folder that keeps the data; memory if not given. One process at a time.
 * @param port a free one if not given
 * @throws InputError where dynalite ends before it listens: the port or the folder is in use.
 */
export async function startEmbeddedDynamoDB(path?: string, port = 0): Promise<EmbeddedDynamoDB> {
  const program = join(import.meta.dirname, 'embedded-dynamodb-process.ts');
  const child = fork(program, [String(port), ...(path ? [path] : [])], {
    execArgv: [...typeScriptLoader],
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
