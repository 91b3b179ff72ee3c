import { rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { plainText } from '../answers/plain-text.ts';
import type { Action } from '../cli/command.ts';
import { type LocalState, localStateFile } from '../deployed/local-state.ts';
import { UserError } from '../deployed/user-error.ts';
import { seeded } from './disorder.ts';
import { tellHistory } from './history/tell-history.ts';
import { InputError } from './input-error.ts';
import { interruptions } from './interruptions.ts';
import { type LocalWorld, startLocalWorld } from './local-world.ts';
import { Mailer } from './mailer.ts';
import { keepPrivate, makePrivateFolder } from './private-folder.ts';
import { refuseSecond } from './refuse-second.ts';
import { toSnsMessage } from './sns.ts';
import { stories } from './stories.ts';
import { undoAtExit } from './undo-at-exit.ts';

/**
 * `ses-events local`: keeps the local world up until Ctrl-C, its data in a folder, and says in a file where it is, for `--local`. A world
 * without data gets the history that was asked for, or else the stories of `npm start`. @throws UserError where one is up already
 */
export async function keepUp(action: Action & { readonly name: 'local' }): Promise<void> {
  const interrupted = interruptions();
  await refuseSecond();
  makeFolders(action.path);
  const world = await start(action);
  const ended = interrupted.next();
  const withdraw = undoAtExit(() => rmSync(localStateFile, { force: true }));
  const interruption = new AbortController();
  void ended.then(() => interruption.abort());
  try {
    // Only then does `--local` find the world: half a history would be a wrong answer.
    await tellHistoryOnce(world, action, interruption.signal);
    if (!interruption.signal.aborted) await answerUntil(ended, world, action);
  } finally {
    withdraw();
    await world.stop();
  }
  say('\n');
}

async function answerUntil(
  ended: Promise<void>,
  world: LocalWorld,
  { path, traffic }: Action & { readonly name: 'local' },
): Promise<void> {
  await announce(world);
  await tellStoriesOnce(world, join(path, storiesTold));
  say(`The local world is up at ${world.endpoint}; its data stays in ${plainText(path)}. Ctrl-C ends it.\n`);
  say('Ask it in another terminal, in this folder: npx ses-events events --local\n');
  if (traffic > 0) say(`It gets ${traffic} mails a second.\n`);
  const mailer = traffic > 0 ? new Mailer(world, traffic, seeded(Date.now()), showProgress(traffic)) : undefined;
  await ended;
  await mailer?.stop();
}

const storiesTold = 'stories-told';

/** A folder that `--path` names may hold more than ours: there the database's own folder and our file are private. */
function makeFolders(path: string): void {
  orRefuse(() => keepPrivate(dirname(localStateFile)), dirname(localStateFile), 'run this in a folder of yours');
  orRefuse(() => makePrivateFolder(path), path, 'give another --path');
}

function orRefuse(make: () => void, folder: string, remedy: string): void {
  try {
    make();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UserError(`The folder ${folder} cannot be made, and kept from others (${code}): ${remedy}.`, { cause: error });
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
  await writeFile(localStateFile, JSON.stringify(state), { mode: 0o600 });
}

async function tellStoriesOnce(world: LocalWorld, marker: string): Promise<void> {
  const told = await readFile(marker).catch(() => undefined);
  if (told) return;
  const now = Date.now();
  const morning = stories(now.toString(16).padStart(16, '0'), new Date(now - 6 * 3_600_000));
  for (const event of morning.flatMap((story) => story.events)) await world.deliver([toSnsMessage(JSON.stringify(event))]);
  await writeFile(marker, '', { mode: 0o600 });
}

/** A world with a history needs no stories. */
async function tellHistoryOnce(
  { table }: LocalWorld,
  { path, history: milliseconds, mails }: Action & { readonly name: 'local' },
  interrupted: AbortSignal,
): Promise<void> {
  if (milliseconds === undefined) return;
  await writeFile(join(path, storiesTold), '', { mode: 0o600 });
  await tellHistory(table, path, { milliseconds, mails }, interrupted, say);
}

function showProgress(rate: number): (mails: number, events: number) => void {
  if (!process.stdout.isTTY) return () => {};
  return (mails, events) => say(`\r${rate} mails a second: ${mails} mails sent, ${events} events recorded `);
}

function say(text: string): void {
  process.stdout.write(text);
}
