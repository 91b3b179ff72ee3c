import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Ended, givenCommand } from '../cli/given-command.ts';
import { givenFolder, givenProgram } from './given-program.ts';

const program = join(import.meta.dirname, '../../bin/ses-events.mjs');
const home = givenFolder();
const elsewhere = givenFolder();
const temporary = givenFolder();

test('ses-events local keeps its data over a restart, answers --local from any folder, refuses a second world, and ends with Ctrl-C', async () => {
  const first = await givenLocalWorld('--traffic', '20', '--dead-letters', '3');
  const id = await messageIdOf('ana@example.com');
  const before = await ask('history', id, '--local');
  expect(before).toMatchObject({ code: 0, stderr: '' });
  expect(before.stdout).toContain('ana@example.com  delivered');
  expect(await ask('local')).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^A local world is up in ~\/\.ses-events already, at http:/),
  });
  expect(await first.end('SIGINT')).toBe(0);
  expect(readdirSync(join(home, '.ses-events'))).not.toContain('local.json');
  expect(await ask('history', id, '--local')).toMatchObject({
    code: 1,
    stderr: 'No local world is up in ~/.ses-events: start one with "ses-events local" in another terminal.\n',
  });

  const second = await givenLocalWorld();
  expect((await ask('history', id, '--local')).stdout).toBe(before.stdout);
  expect(await ask('history', 'absent', '--local')).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^Nothing is known of message absent\./),
  });
  expect(await ask('history', 'absent', '--local', '--json')).toMatchObject({ code: 0, stdout: '', stderr: '' });
  // What waited in the failure queues still does.
  expect((await ask('redrive', '--local')).stdout).toMatch(/^FailedEvents {2}2 wait.*^UndeliveredEvents {2}1 waits/ms);
  const sent = await ask('redrive', '--send', '--local');
  expect(sent).toMatchObject({ code: 0, stdout: '3 messages recorded and deleted from the queues.\n' });
  expect(await second.end('SIGINT')).toBe(0);
});

test('worlds of several folders stand side by side, each asked by its --path, and each says how', async () => {
  const one = await givenLocalWorld('--path', 'worlds/one');
  const two = await givenLocalWorld('--path', "worlds/the 2nd's");
  await one.says('npx ses-events events --local --path worlds/one\n');
  await two.says(`npx ses-events events --local --path 'worlds/the 2nd'\\''s'\n`);
  const [inOne, inTwo] = await Promise.all(['one', "the 2nd's"].map((name) => idsIn(join(home, 'worlds', name))));
  expect(inOne?.length).toBeGreaterThan(0);
  expect(inOne).not.toEqual(inTwo);
  expect(await ask('local', '--path', join(home, 'worlds/one'))).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('worlds/one already, at http:'),
  });
  expect(await one.end('SIGINT')).toBe(0);
  expect(await ask('events', '--local', '--path', 'worlds/none')).toMatchObject({
    code: 1,
    stderr: 'No local world is up in worlds/none: start one with "ses-events local --path worlds/none" in another terminal.\n',
  });
  expect(await two.end('SIGINT')).toBe(0);
});

test('a world that an earlier version kept in the folder is told of, and is used again with --path .ses-events', async () => {
  mkdirSync(join(elsewhere, '.ses-events'));
  const world = givenProgram([program, 'local'], elsewhere, temporary, home);
  await world.says('This folder holds a local world of an earlier version: ses-events local --path .ses-events keeps it up.\n');
  await world.says('The local world is up');
  expect(await world.end('SIGINT')).toBe(0);
  const again = givenProgram([program, 'local', '--path', '.ses-events'], elsewhere, temporary, home);
  await again.says('its data stays in .ses-events. Ctrl-C ends it.');
  expect(await again.end('SIGINT')).toBe(0);
  expect(readdirSync(join(elsewhere, '.ses-events')).sort()).toEqual(['dynamodb', 'queues', 'stories-told']);
});

test('what the local world writes is in the folder it was given', () => {
  expect(readFileSync(join(home, '.ses-events/stories-told'), 'utf8')).toBe('');
});

async function givenLocalWorld(...args: readonly string[]) {
  const world = givenProgram([program, 'local', ...args], home, temporary);
  await world.says('--local');
  return world;
}

/** The stories' ids are made of the time; the recipient's mail tells one. */
async function messageIdOf(address: string): Promise<string> {
  const { stdout } = await ask('recipient', address, '--local', '--json');
  return JSON.parse(stdout.split('\n')[0] ?? '').messageId;
}

async function idsIn(path: string): Promise<readonly string[]> {
  const { stdout } = await ask('recipient', 'ana@example.com', '--local', '--path', path, '--json');
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).messageId);
}

/** In another folder than the world was started in. */
function ask(...args: readonly string[]): Promise<Ended> {
  return givenCommand(args, { folder: elsewhere, environment: { HOME: home } }).ended;
}
