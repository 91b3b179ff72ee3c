import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from './local/until.ts';

const root = join(import.meta.dirname, '..');
const started: ChildProcess[] = [];
afterEach(() => {
  for (const jest of started.splice(0)) jest.kill('SIGKILL');
});

test('a run that ends leaves nothing in the temporary folder', async () => {
  const { jest, temporary } = givenRun('');
  expect(await once(jest, 'exit')).toEqual([0, null]);
  expect(readdirSync(temporary)).toEqual([]);
});

test('nor does a run that Ctrl-C ends', async () => {
  const { jest, temporary } = givenRun(untilKilled);
  await until(() => leftIn(temporary).length === 2);
  jest.kill('SIGINT');
  expect(await once(jest, 'exit')).toEqual([130, null]);
  expect(readdirSync(temporary)).toEqual([]);
});

test('what a killed run left goes when the next begins, and of one that still runs nothing goes', async () => {
  const { jest: killed, temporary } = givenRun(untilKilled);
  const { jest: running } = givenRun(untilKilled, temporary);
  await until(() => leftIn(temporary).length === 4);
  killed.kill('SIGKILL');
  await once(killed, 'exit');
  const { jest: next } = givenRun('', temporary);
  await once(next, 'exit');
  expect(leftIn(temporary)).toHaveLength(2);
  running.kill('SIGINT');
  await once(running, 'exit');
  expect(readdirSync(temporary)).toEqual([]);
});

const untilKilled = 'await new Promise(() => setInterval(() => {}, 1_000));';

/** A run, set up as ours, of two tests that each leave a folder and then do this. */
function givenRun(then: string, temporary = mkdtempSync(join(tmpdir(), 'base-'))): { jest: ChildProcess; temporary: string } {
  const rootDir = mkdtempSync(join(tmpdir(), 'project-'));
  for (const name of ['one', 'two'])
    writeFileSync(
      join(rootDir, `${name}.test.js`),
      `const { mkdtempSync } = require('node:fs');
       test('leaves a folder', async () => { mkdtempSync(require('node:os').tmpdir() + '/left-'); ${then} });`,
    );
  const { globalSetup, transform, testTimeout, cacheDirectory } = jest.requireActual('../jest.config.json');
  const ours = JSON.stringify({ globalSetup, transform, testTimeout, cacheDirectory }).replaceAll('<rootDir>', root);
  const config = JSON.stringify({ ...JSON.parse(ours), rootDir });
  const program = [join(root, 'node_modules/jest/bin/jest.js'), '--config', config, '--maxWorkers', '2'];
  const env = { ...process.env, TMPDIR: temporary };
  const run = spawn(process.execPath, program, { cwd: rootDir, env, stdio: 'ignore' });
  started.push(run);
  return { jest: run, temporary };
}

function leftIn(temporary: string): readonly string[] {
  return readdirSync(temporary, { recursive: true, encoding: 'utf8' }).filter((path) => path.includes('left-'));
}
