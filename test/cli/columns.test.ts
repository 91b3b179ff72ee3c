import stringWidth from 'string-width';
import { columns } from '../../lib/cli/columns.ts';

test('columns align, and the last wraps within the width', () => {
  const rows = [
    ['a', 'first', 'the quick brown fox jumps over the lazy dog'],
    ['bbb', '2', 'short'],
  ];
  expect(columns(rows, 40, 2)).toEqual([
    '  a    first  the quick brown fox jumps',
    '              over the lazy dog',
    '  bbb  2      short',
  ]);
});

test('a word longer than the column is broken, not cut off', () => {
  const link = `https://example.com/${'x'.repeat(60)}`;
  expect(
    columns([['click', link]], 40)
      .map((line) => line.trim())
      .join('')
      .replace('click', '')
      .trim(),
  ).toBe(link);
});

test.each([80, 200])('no line is longer than %i characters, whatever is in it', (width) => {
  const rows = [['\u001b[31mred\u001b[39m', '漢字漢字', `${'word '.repeat(80)}${'x'.repeat(300)}`]];
  expect(Math.max(...columns(rows, width, 4).map((line) => stringWidth(line)))).toBeLessThanOrEqual(width);
});

test('no rows are no lines', () => {
  expect(columns([], 80)).toEqual([]);
});
