import { rmSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { plainText } from '../answers/plain-text.ts';
import type { Action } from '../cli/command.ts';
import { type LocalPlace, localPlace } from '../deployed/local-place.ts';
import type { LocalState } from '../deployed/local-state.ts';
import { UserError } from '../deployed/user-error.ts';
import { seeded } from './disorder.ts';
import { earlierPlace } from './earlier-place.ts';
import { type ForwardOutput, forwardOutput, standardOutput } from './forward/forward-output.ts';
import { tellHistory } from './history/tell-history.ts';
import { InputError } from './input-error.ts';
import { interruptions } from './interruptions.ts';
import { type LocalWorld, startLocalWorld } from './local-world.ts';
import { Mailer } from './mailer.ts';
import { makeWorldFolder } from './make-world-folder.ts';
import { refuseSecond } from './refuse-second.ts';
import { addDeadLetters } from './services/dead-letters.ts';
import { type LocalServices, startServices } from './services/services.ts';
import { toSnsMessage } from './sns.ts';
import { stories } from './stories.ts';
import { undoAtExit } from './undo-at-exit.ts';

/**
 * `ses-events local`: keeps the local world up until Ctrl-C, its data in a folder, and says in a file there where it is, for `--local`. A world
 * without data gets the history that was asked for, or else the stories of `npm start`. @throws UserError where one is up in that folder
 */
export async function keepUp(action: LocalAction): Promise<void> {
  const interrupted = interruptions();
  const place = localPlace(action.path);
  await refuseSecond(place);
  makeWorldFolder(place, action.path === undefined);
  if (action.path === undefined) say(action, earlierPlace(place));
  const output = action.forward === undefined ? undefined : forwardOutput(action.forward);
  const world = await start(place, action, output);
  const services = await startServices(world.lambda, { folder: join(place.folder, 'queues') });
  const ended = interrupted.next();
  const withdraw = undoAtExit(() => rmSync(place.stateFile, { force: true }));
  const interruption = new AbortController();
  void ended.then(() => interruption.abort());
  try {
    // Only then does `--local` find the world: half a history would be a wrong answer.
    await tellHistoryOnce(world, place, action, interruption.signal);
    if (!interruption.signal.aborted) await answerUntil(ended, world, services, place, action);
  } finally {
    withdraw();
    services.stop();
    await world.stop();
    output?.close();
  }
  say(action, '\n');
}

type LocalAction = Action & { readonly name: 'local' };

async function answerUntil(
  ended: Promise<void>,
  world: LocalWorld,
  services: LocalServices,
  { folder, stateFile, shown, flag }: LocalPlace,
  action: LocalAction,
): Promise<void> {
  const { traffic, deadLetters } = action;
  if (deadLetters > 0) addDeadLetters(services, deadLetters, new Date());
  await announce(world, services, stateFile);
  await tellStoriesOnce(world, join(folder, storiesTold));
  say(action, `The local world is up at ${world.endpoint}; its data stays in ${plainText(shown)}. Ctrl-C ends it.\n`);
  say(action, `Ask it in another terminal: npx ses-events events --local${flag}\n`);
  if (deadLetters > 0) say(action, `${saidOfDeadLetters(deadLetters)}: npx ses-events redrive --local${flag}\n`);
  if (traffic > 0) say(action, `It gets ${traffic} mails a second.\n`);
  // What a page needs is loaded for those alone who want one.
  const page =
    action.page && (await (await import('./page-of.ts')).pageOf(world, flag, action.page, (text) => say(action, text)));
  const mailer = traffic > 0 ? new Mailer(world, traffic, seeded(Date.now()), showProgress(action)) : undefined;
  await ended;
  await mailer?.stop();
  await page?.stop();
}

function saidOfDeadLetters(count: number): string {
  return count === 1 ? '1 event waits in a failure queue' : `${count} events wait in the failure queues`;
}

const storiesTold = 'stories-told';

async function start({ folder }: LocalPlace, { port }: LocalAction, output: ForwardOutput | undefined): Promise<LocalWorld> {
  try {
    return await startLocalWorld({
      path: join(folder, 'dynamodb'),
      concurrency: 2,
      ...(port !== undefined && { port }),
      ...(output && { forward: output.take }),
    });
  } catch (error) {
    throw error instanceof InputError ? new UserError(error.message, { cause: error }) : error;
  }
}

async function announce({ endpoint, table }: LocalWorld, services: LocalServices, stateFile: string): Promise<void> {
  const state: LocalState = {
    endpoint,
    tableName: table.tableName,
    shardCount: table.shardCount,
    feedIndex: table.feedIndex ?? 'all',
    pid: process.pid,
    services: services.endpoint,
    outputs: services.outputs,
  };
  // One that was left behind would keep its mode.
  await rm(stateFile, { force: true });
  await writeFile(stateFile, JSON.stringify(state), { mode: 0o600 });
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
  place: LocalPlace,
  action: LocalAction,
  interrupted: AbortSignal,
): Promise<void> {
  const { history: milliseconds, mails } = action;
  if (milliseconds === undefined) return;
  await writeFile(join(place.folder, storiesTold), '', { mode: 0o600 });
  await tellHistory(table, place, { milliseconds, mails }, interrupted, (text) => say(action, text));
}

function showProgress(action: LocalAction): (mails: number, events: number) => void {
  if (!wordsOf(action).isTTY) return () => {};
  return (mails, events) => say(action, `\r${action.traffic} mails a second: ${mails} mails sent, ${events} events recorded `);
}

/** What is forwarded has standard output for itself. */
function wordsOf({ forward }: LocalAction): NodeJS.WriteStream {
  return forward === standardOutput ? process.stderr : process.stdout;
}

function say(action: LocalAction, text: string): void {
  wordsOf(action).write(text);
}
