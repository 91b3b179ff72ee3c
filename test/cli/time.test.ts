import { after, dateTime, duration } from '../../lib/answers/time.ts';
import { timeExpression } from '../../lib/cli/time-expression.ts';
import { UsageError } from '../../lib/cli/usage-error.ts';

const now = new Date('2026-11-23T12:00:00.000Z');

test.each([
  ['30m', '2026-11-23T11:30:00.000Z'],
  ['24h', '2026-11-22T12:00:00.000Z'],
  ['7d', '2026-11-16T12:00:00.000Z'],
  ['2w', '2026-11-09T12:00:00.000Z'],
  ['2026-11-01', '2026-11-01T00:00:00.000Z'],
  ['2026-11-01T08:30', '2026-11-01T08:30:00.000Z'],
  ['2026-11-01 08:30:15.123', '2026-11-01T08:30:15.123Z'],
  ['2026-11-01T08:30:00+02:00', '2026-11-01T06:30:00.000Z'],
])('%s is %s', (text, iso) => {
  expect(timeExpression('--since', text, now, true).toISOString()).toBe(iso);
});

test('without --utc a day begins where the machine is', () => {
  expect(timeExpression('--since', '2026-11-01', now, false)).toEqual(new Date(2026, 10, 1));
});

test.each(['', 'yesterday', '2026-13-01', '24', '7 d', '-1h', '99999999d'])('%j is no time', (text) => {
  expect(() => timeExpression('--since', text, now, true)).toThrow(UsageError);
});

test.each([
  [0, '0 ms'],
  [999, '999 ms'],
  [1_204, '1.2 s'],
  [59_000, '59 s'],
  [90_000, '1.5 min'],
  [7_200_000, '2 h'],
  [86_400_000 * 3, '3 d'],
])('%i ms is %s', (milliseconds, words) => {
  expect(duration(milliseconds)).toBe(words);
});

test('before is after with a minus sign', () => {
  expect(after('2026-11-01T08:00:00.023Z', '2026-11-01T08:00:00.000Z')).toBe('-23 ms');
});

test('a time in UTC says so', () => {
  expect(dateTime('2026-11-01T08:00:00.023Z', true)).toBe('2026-11-01 08:00:00.023 UTC');
});
