import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { undoAtExit } from '../local/undo-at-exit.ts';
import type { EventTable } from '../table/reader.ts';

const command = join(import.meta.dirname, '../../bin/ses-events.mjs');

/** The command `page` in a process of its own, once it has said where the page is. */
export async function startPage({ tableName, shardCount }: EventTable, endpoint: string) {
  const where = ['--table', tableName, '--shards', String(shardCount), '--endpoint-url', endpoint, '--region', 'us-east-1'];
  const child = spawn(process.execPath, [command, 'page', '--no-open', ...where], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' },
  });
  const kill = undoAtExit(() => child.kill());
  const ended = once(child, 'exit');
  const [said] = await Promise.race([once(child.stdout, 'data'), ended.then(() => [''])]);
  const [address] = /http:\S+/.exec(String(said)) ?? [];
  if (address === undefined) throw new Error('The page has not started.');
  return {
    address,
    stop: async () => {
      kill();
      await ended;
    },
  };
}
