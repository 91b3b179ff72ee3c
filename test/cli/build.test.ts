import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { type GivenCopy, givenCopy } from './given-copy.ts';

const run = promisify(execFile);
const said = 'What happened to the mail';
const saidInstead = 'WHAT HAPPENED TO THE MAIL';
const source = 'lib/cli/arguments/help.ts';
let copy: GivenCopy;
beforeEach(() => {
  copy = givenCopy();
});
afterEach(() => copy.remove());

test('the first start makes a build, and the next ones run it', async () => {
  expect(await help()).toContain(said);
  const [build = ''] = buildsMade();
  // Only a run of the build can show what is written there alone.
  const main = join(copy.builds, build, 'main.mjs');
  for (const file of readdirSync(dirname(main))) replaceIn(join(dirname(main), file), said, saidInstead);
  expect(await help()).toContain(saidInstead);
  expect(buildsMade()).toEqual([build]);
});

test('a build of other sources never runs, though the file has the size and the time that it had', async () => {
  expect(await help()).toContain(said);
  copy.change(source, said, saidInstead);
  expect(await help()).toContain(saidInstead);
});

test('starts at the same time all answer, and one whole build is current', async () => {
  const answers = await Promise.all(Array.from({ length: 4 }, help));
  for (const answer of answers) expect(answer).toContain(said);
  const { folder } = JSON.parse(readFileSync(join(copy.builds, 'current.json'), 'utf8'));
  expect(readdirSync(join(copy.builds, folder))).toContain('main.mjs');
});

test('where no build can be written, the sources run', async () => {
  mkdirSync(dirname(copy.builds), { recursive: true });
  writeFileSync(copy.builds, 'a file where the folder would be');
  expect(await help()).toContain(said);
});

test('a build that is gone is made again', async () => {
  await help();
  for (const build of buildsMade()) rmSync(join(copy.builds, build), { recursive: true });
  expect(await help()).toContain(said);
  expect(buildsMade()).toHaveLength(1);
});

test('builds of earlier sources go, but not those that a process may still run', async () => {
  await help();
  const [first = ''] = buildsMade();
  copy.change(source, said, saidInstead);
  await help();
  const [second] = buildsMade().filter((build) => build !== first);
  expect(buildsMade()).toContain(first);
  utimesSync(join(copy.builds, first), 0, 0);
  copy.change(source, saidInstead, said);
  await help();
  expect(buildsMade()).toHaveLength(2);
  expect(buildsMade()).toContain(second);
});

test('help loads neither the AWS SDK nor the rules that judge bounces; a table brings the one, no stack and no sign-in', async () => {
  await help();
  const [build = ''] = buildsMade();
  const chunk = (name: string) => readdirSync(join(copy.builds, build)).find((file) => file.startsWith(name)) ?? '';
  const loads = (name: string, words: string) => textOf(join(copy.builds, build), chunk(name)).includes(words);
  const [sdk, rules, stacks, signIn] = [
    'DynamoDB_20120810',
    'There is no such mailbox',
    'com.amazonaws.cloudformation',
    'com.amazonaws.ssooidc',
  ];
  expect([sdk, rules, stacks, signIn].filter((words) => loads('main.mjs', words))).toEqual([]);
  expect([sdk, rules, stacks, signIn].filter((words) => loads('open-table-', words))).toEqual([sdk]);
  expect([sdk, rules, stacks, signIn].filter((words) => loads('explain-', words))).toEqual([rules]);
  expect(loads('stack-outputs-', stacks)).toBe(true);
  expect(loads('sso-oidc-', signIn)).toBe(true);
});

async function help(): Promise<string> {
  const { stdout } = await run(process.execPath, [copy.command, '--help']);
  return stdout;
}

function buildsMade(): readonly string[] {
  return readdirSync(copy.builds).filter((name) => name.startsWith('build-'));
}

function replaceIn(file: string, from: string, to: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
}

/** A chunk with all that comes with it: not what it may import later. */
function textOf(folder: string, file: string, seen = new Set<string>()): string {
  if (seen.has(file)) return '';
  seen.add(file);
  const text = readFileSync(join(folder, file), 'utf8');
  const imported = [...text.matchAll(/(?:\bfrom|\bimport)\s*"\.\/([\w-]+\.mjs)"/g)].map(([, name = '']) => name);
  return text + imported.map((name) => textOf(folder, name, seen)).join('');
}
