import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { plainText } from '../answers/plain-text.ts';
import type { Action } from '../cli/command.ts';
import { type LocalState, localStateFile } from '../deployed/local-state.ts';
import { UserError } from '../deployed/user-error.ts';
import { seeded } from './disorder.ts';
import { InputError } from './input-error.ts';
import { type LocalWorld, startLocalWorld } from './local-world.ts';
import { Mailer } from './mailer.ts';
import { toSnsMessage } from './sns.ts';
import { stories } from './stories.ts';

/**
 * `ses-events local`: keeps the local world up until Ctrl-C, its data in a folder, and says in a file where it is, for `--local`. A world
 * without data gets the stories of `npm start` first. @throws UserError where one is up already
 */
export async function keepUp(action: Action & { readonly name: 'local' }): Promise<void> {
  await refuseSecond();
  await makeFolder(action.path);
  const world = await start(action);
  const ended = new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  try {
    await announce(world);
    await tellStoriesOnce(world, join(action.path, 'stories-told'));
    say(`The local world is up at ${world.endpoint}; its data stays in ${plainText(action.path)}. Ctrl-C ends it.\n`);
    say('Ask it in another terminal, in this folder: npx ses-events events --local\n');
    if (action.traffic > 0) say(`It gets ${action.traffic} mails a second.\n`);
    const mailer =
      action.traffic > 0 ? new Mailer(world, action.traffic, seeded(Date.now()), showProgress(action.traffic)) : undefined;
    await ended;
    await mailer?.stop();
  } finally {
    await rm(localStateFile, { force: true });
    await world.stop();
  }
  say('\n');
}

async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UserError(`The folder ${path} cannot be made (${code}): give another --path.`, { cause: error });
  }
}

async function refuseSecond(): Promise<void> {
  const state = await readState();
  if (!state || !isAlive(state.pid)) return;
  throw new UserError(
    `A local world is up here already, at ${state.endpoint}: use it, or end it with Ctrl-C first. If there is none, delete ${localStateFile}.`,
  );
}

/** What a world that was killed left behind may be cut off. */
async function readState(): Promise<LocalState | undefined> {
  try {
    return JSON.parse(await readFile(localStateFile, 'utf8'));
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function start({ path, port }: Action & { readonly name: 'local' }): Promise<LocalWorld> {
  try {
    return await startLocalWorld({ path: join(path, 'dynamodb'), concurrency: 2, ...(port !== undefined && { port }) });
  } catch (error) {
    throw error instanceof InputError ? new UserError(error.message, { cause: error }) : error;
  }
}

async function announce({ endpoint, table }: LocalWorld): Promise<void> {
  const state: LocalState = {
    endpoint,
    tableName: table.tableName,
    shardCount: table.shardCount,
    feedIndex: table.feedIndex ?? 'all',
    pid: process.pid,
  };
  await mkdir(dirname(localStateFile), { recursive: true });
  await writeFile(localStateFile, JSON.stringify(state));
}

async function tellStoriesOnce(world: LocalWorld, marker: string): Promise<void> {
  const told = await readFile(marker).catch(() => undefined);
  if (told) return;
  const now = Date.now();
  const morning = stories(now.toString(16).padStart(16, '0'), new Date(now - 6 * 3_600_000));
  for (const event of morning.flatMap((story) => story.events)) await world.deliver([toSnsMessage(JSON.stringify(event))]);
  await writeFile(marker, '');
}

function showProgress(rate: number): (mails: number, events: number) => void {
  if (!process.stdout.isTTY) return () => {};
  return (mails, events) => say(`\r${rate} mails a second: ${mails} mails sent, ${events} events recorded `);
}

function say(text: string): void {
  process.stdout.write(text);
}
