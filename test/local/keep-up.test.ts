import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const program = join(import.meta.dirname, '../../bin/ses-events.mjs');
const folder = mkdtempSync(join(tmpdir(), 'ses-events-test-'));
const environment = { PATH: process.env.PATH, TMPDIR: process.env.TMPDIR };
afterAll(() => rmSync(folder, { recursive: true }));

test('ses-events local keeps its data over a restart, answers --local, refuses a second world, and ends with Ctrl-C', async () => {
  const first = await givenLocalWorld('--traffic', '20');
  const id = await messageIdOf('ana@example.com');
  const before = await ask('history', id, '--local');
  expect(before).toMatchObject({ code: 0, stderr: '' });
  expect(before.stdout).toContain('ana@example.com  delivered');
  expect(await ask('local')).toMatchObject({ code: 1, stderr: expect.stringMatching(/^A local world is up here already/) });
  await end(first);
  expect(existsSync(join(folder, '.ses-events/local.json'))).toBe(false);
  expect(await ask('history', id, '--local')).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^No local world is up here: start one/),
  });

  const second = await givenLocalWorld();
  expect((await ask('history', id, '--local')).stdout).toBe(before.stdout);
  expect(await ask('history', 'absent', '--local')).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^Nothing is known of message absent\./),
  });
  expect(await ask('history', 'absent', '--local', '--json')).toEqual({ code: 0, stdout: '', stderr: '' });
  await end(second);
});

async function givenLocalWorld(...args: readonly string[]): Promise<ChildProcess> {
  const child = spawn(process.execPath, [program, 'local', ...args], { cwd: folder, env: environment });
  // Listened to until the end: a pipe that nobody reads any more ends the command.
  await new Promise<void>((resolve) => {
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (data) => {
      said += data;
      if (said.includes('--local')) resolve();
    });
  });
  return child;
}

async function end(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGINT');
  expect(await ended).toEqual([0, null]);
}

/** The stories' ids are made of the time; the recipient's mail tells one. */
async function messageIdOf(address: string): Promise<string> {
  const { stdout } = await ask('recipient', address, '--local', '--json');
  return JSON.parse(stdout.split('\n')[0] ?? '').messageId;
}

type Ended = { readonly code: number; readonly stdout: string; readonly stderr: string };

function ask(...args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], { cwd: folder, env: environment }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
  });
}

test('what the local world writes is in the folder it was given', () => {
  expect(readFileSync(join(folder, '.ses-events/stories-told'), 'utf8')).toBe('');
});
