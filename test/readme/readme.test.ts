import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { programOf } from '../../lib/cli/arguments/program.ts';
import { parseArguments } from '../../lib/cli/parse-arguments.ts';
import { outputs } from '../../lib/stack/names.ts';
import { settingsInContext } from '../../lib/stack/settings/settings-in-context.ts';
import packageJson from '../../package.json';
import { anchorsOf, linksOf, readmes, root, sesEventsLines, shellBlocks } from './readmes.ts';
import { shellWords } from './shell-words.ts';

const now = new Date('2026-11-25T09:30:00.000Z');
const byPath = new Map(readmes.map(({ path, text }) => [path, text]));
const all = readmes.map(({ text }) => text).join('\n');

test('the front door has at most 250 lines, and its first screen runs it', () => {
  const lines = byPath.get('README.md')?.split('\n') ?? [];
  expect(lines.length).toBeLessThanOrEqual(250);
  expect(lines.slice(0, 24).join('\n')).toContain('npm ci && npm start');
});

test.each(readmes.map(({ path }) => path))('every `ses-events` line of %s is one that the command takes', (path) => {
  for (const line of sesEventsLines(byPath.get(path) ?? '')) {
    expect(() => parseArguments(shellWords(line), now)).not.toThrow();
  }
});

test('every option that a sentence about the command names is one', () => {
  const { commands } = programOf({ now, width: 80, write: () => {}, done: () => {} });
  const known = new Set(['--help', '--version', ...commands.flatMap(({ options }) => options.map(({ long }) => long))]);
  const named = ['README.md', 'lib/cli/README.md'].flatMap((path) => [...(byPath.get(path) ?? '').matchAll(/`(--[a-z-]+)/g)]);
  expect(named.map(([, option = '']) => option).filter((option) => !known.has(option))).toEqual([]);
});

test.each(readmes.map(({ path }) => path))('%s has no heading twice', (path) => {
  const headings = anchorsOf(byPath.get(path) ?? '');
  expect(headings.filter((heading, place) => headings.indexOf(heading) !== place)).toEqual([]);
});

test("the stack's sections stand in the order of its list of contents", () => {
  const text = byPath.get('lib/stack/README.md') ?? '';
  const [contents = '', ...sections] = text.split(/^## /m);
  const listed = [...contents.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor);
  expect(anchorsOf(`## ${sections.join('\n## ')}`).filter((anchor) => listed.includes(anchor))).toEqual(listed);
});

test('every link leads to a file of ours, and to a heading in it', () => {
  const lost = readmes
    .flatMap(linksOf)
    .filter(([file, anchor]) => !isThere(file) || (anchor !== '' && !anchorsOf(byPath.get(file) ?? '').includes(anchor)));
  expect(lost).toEqual([]);
});

test('every picture has at most 150 KB', () => {
  const pictures = readdirSync(join(root, '.github'));
  expect(pictures).toHaveLength(3);
  for (const name of pictures) expect(statSync(join(root, '.github', name)).size).toBeLessThanOrEqual(150_000);
});

/** A text that links are looked for in, or a picture. */
function isThere(file: string): boolean {
  return byPath.has(file) || (file.endsWith('.png') && existsSync(join(root, file)));
}

test('every `npm run` is a script, and so are `npm start` and `npm test`', () => {
  const scripts = Object.keys(packageJson.scripts);
  const run = [...all.matchAll(/npm run ([a-z]+)/g)].map(([, name]) => name);
  expect(run.length).toBeGreaterThan(3);
  expect(run.filter((name = '') => !scripts.includes(name))).toEqual([]);
  expect(scripts).toEqual(expect.arrayContaining(['start', 'test']));
});

test('every `-c sesEvents.NAME=VALUE` is a setting that the stack takes', () => {
  const given = [...all.matchAll(/-c '?sesEvents\.(\w+)=([^\s`']+)/g)];
  expect(given.length).toBeGreaterThan(8);
  for (const [, name = '', value] of given) expect(() => settingsInContext({ [`sesEvents.${name}`]: value })).not.toThrow();
});

test('every output that a shell block asks for is one of the stack', () => {
  const asked = [...all.matchAll(/\$\(output (\w+)\)/g)].map(([, name]) => name);
  expect(asked.length).toBeGreaterThan(2);
  expect(asked.filter((name) => !Object.values<string | undefined>(outputs).includes(name))).toEqual([]);
});

test.each(readmes.flatMap(({ path, text }) => shellBlocks(text).map((block) => [path, block] as const)))(
  'a shell can read the block of %s: %s',
  (_, block) => {
    const { status, stderr } = spawnSync('sh', ['-n'], { input: block, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  },
);
