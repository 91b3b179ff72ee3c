import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { typeScriptLoader } from '../local/type-script-loader.ts';

/** A stand-in for DynamoDB in a process of its own, with the typical rows of so many mails, sent in the week before `end`. */
export type Month = { readonly endpoint: string; readonly end: Date; readonly stop: () => Promise<void> };

export async function startMonth(mails: number, end: Date): Promise<Month> {
  const child = fork(join(import.meta.dirname, 'month-process.ts'), [String(mails), end.toISOString()], {
    execArgv: [...typeScriptLoader],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [port] = await once(child, 'message');
  return {
    endpoint: `http://127.0.0.1:${port}`,
    end,
    stop: async () => {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}
