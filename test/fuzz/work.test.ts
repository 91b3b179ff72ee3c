import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Measured } from './work-process.ts';

/** How often the work for half a text is done for the whole. A loop that goes over all of it again for each part does four times the work. */
const inProportion = 2.5;

// Code that V8 has optimized is not counted whole.
const program = ['--no-opt', '--no-maglev', '--import', 'tsx', join(import.meta.dirname, 'work-process.ts')];
const measured: readonly Measured[] = JSON.parse(execFileSync(process.execPath, program, { encoding: 'utf8' }));

test.each(measured)('$name: twice the text is twice the work', ({ half, whole }) => {
  expect(half.blocks).toBeGreaterThan(0);
  expect(whole.blocks / half.blocks).toBeLessThan(inProportion);
});

test('no pattern that is used repeats without a bound, so none goes back far', () => {
  const patterns = new Set(measured.flatMap(({ whole }) => whole.patterns));
  expect(patterns.size).toBeGreaterThan(2);
  expect([...patterns].filter(repeatsWithoutBound)).toEqual([]);
});

test('a pattern that repeats without a bound is known by what is neither escaped nor in brackets', () => {
  expect(['<([^>]*)>', 'a+', 'x{2,}', '(?:ab)*c'].every(repeatsWithoutBound)).toBe(true);
  expect(['[*+]\\+\\*\\{2,}', 'a{1,9}', '^[+-]\\d{4}$'].some(repeatsWithoutBound)).toBe(false);
});

function repeatsWithoutBound(pattern: string): boolean {
  const operators = pattern.replaceAll(/\\.|\[(?:\\.|[^\]\\])*\]/g, '');
  return /[*+]|\{\d+,\}/.test(operators);
}
