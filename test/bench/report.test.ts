import { holds, type Section } from '../../lib/bench/figure.ts';
import { json, table } from '../../lib/bench/report.ts';
import { run } from '../../lib/bench/run.ts';
import { median } from '../../lib/bench/statistics.ts';

const sections: readonly Section[] = [
  {
    title: 'Size',
    figures: [
      { what: 'naive', value: 238.71, unit: 'KB' },
      { what: 'bundle', value: 63.04, unit: 'KB', ratio: { of: 'naive', value: 0.264 }, atMost: 70 },
      { what: 'other', value: 80, unit: 'KB', ratio: { of: 'naive', value: 0.5, atMost: 0.4 } },
    ],
  },
];

test('the table says what, how much, how often something else, and whether that is what it must be', () => {
  expect(table(sections).split('\n')).toEqual([
    'Size',
    '  naive   239 KB',
    '  bundle  63 KB   0.26x naive  holds: at most 70',
    '  other   80 KB   0.50x naive  DOES NOT HOLD: at most 0.4x',
    '',
  ]);
});

test('for machines it is the same as JSON', () => {
  expect(JSON.parse(json(sections))).toEqual({ sections });
});

test.each([
  [{ value: 5, atMost: 5 }, true],
  [{ value: 6, atMost: 5 }, false],
  [{ value: 6, ratio: { of: 'x', value: 0.4, atMost: 0.4 } }, true],
  [{ value: 6, ratio: { of: 'x', value: 0.5, atMost: 0.4 } }, false],
  [{ value: 6, ratio: { of: 'x', value: 0.5 } }, undefined],
  [{ value: 6 }, undefined],
])('%j holds: %s', (figure, expected) => {
  expect(holds({ what: 'it', unit: 'ms', ...figure })).toBe(expected);
});

test.each([
  [[3, 1, 2], 2],
  [[4, 1, 3, 2], 2.5],
  [[7], 7],
])('the median of %j is %d', (values, expected) => {
  expect(median(values)).toBe(expected);
});

test('of nothing there is no median', () => {
  expect(median([])).toBeNaN();
});

test('an argument that is none is refused', async () => {
  const write = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  expect(await run(['--fast'])).toBe(2);
  expect(write.mock.calls.join()).toContain('There is no argument "--fast": npm run bench');
  write.mockRestore();
});
