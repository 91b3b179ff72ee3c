import { parseArguments } from '../../lib/cli/parse-arguments.ts';
import packageJson from '../../package.json';
import { shellWords } from '../readme/shell-words.ts';

const now = new Date('2026-11-23T12:00:00.000Z');
const list = helpOf('--help');
const names = [...list.matchAll(/^ {2}(\w+) /gm)].map(([, name = '']) => name);

test('the list of commands fits a screen of 24 lines and 80 columns, with room for the prompt', () => {
  expect(names).toEqual(expect.arrayContaining(['history', 'recipient', 'stats', 'local']));
  expect(list.trimEnd().split('\n').length).toBeLessThan(24);
  expect(widest(list)).toBeLessThanOrEqual(80);
});

test.each(names)(
  'ses-events %s --help: usage, a sentence, two examples that can be run, its own options first, where from last',
  (name) => {
    const help = helpOf(name, '--help');
    const examples = [...help.matchAll(/^ {2}ses-events (.*)$/gm)].map(([, line = '']) => line);
    expect(help).toMatch(new RegExp(`^Usage: ses-events ${name} .*\n\n[A-Z][^\n]+`));
    expect(examples).toHaveLength(2);
    for (const line of examples) expect(parseArguments(shellWords(line), now)).toMatchObject({ action: { name } });
    const headings = [...help.matchAll(/^(\w.*):$/gm)]
      .map(([, heading]) => heading)
      .filter((heading) => heading !== 'Exit codes');
    expect(headings.slice(0, 2)).toEqual(['Examples', 'Options']);
    if (help.includes('--stack')) expect(headings.at(-1)).toBe('Where from');
  },
);

test.each([80, 60])('help breaks its lines at %s columns', (width) => {
  for (const name of names)
    expect(widest(helpOf(name, '--help').replace(/^ {2}(?:ses-events|#).*$/gm, ''))).toBeLessThanOrEqual(width);

  function helpOf(...args: readonly string[]): string {
    const answer = parseArguments(args, now, { width });
    return 'text' in answer ? answer.text : '';
  }
});

test('exit codes stand where they say more than usual', () => {
  expect(helpOf('stats', '--help')).toMatch(/3 {2}a rate is above --fail-above/);
  expect(helpOf('check', '--help')).toMatch(/4 {2}nothing found, with --exit-code/);
  expect(helpOf('why', '--help')).not.toContain('Exit codes');
});

test('--version prints the version of the package', () => {
  expect(helpOf('--version')).toBe(`${packageJson.version}\n`);
});

function helpOf(...args: readonly string[]): string {
  const answer = parseArguments(args, now);
  return 'text' in answer ? answer.text : '';
}

function widest(text: string): number {
  return Math.max(...text.split('\n').map((line) => line.length));
}
