import { bucketsOf } from '../../../lib/page/overview/buckets.ts';

const now = new Date('2026-11-01T10:07:00.000Z');
const ago = (minutes: number) => ({
  since: new Date(now.getTime() - minutes * 60_000),
  until: new Date(now.getTime() + 60_000),
});

test.each([
  ['an hour', 60, 13, 5],
  ['six hours', 360, 25, 15],
  ['a day', 1_440, 25, 60],
  ['three days', 4_320, 73, 60],
])('%s is cut evenly', (_, minutes, count, step) => {
  const { starts, labels } = bucketsOf(ago(minutes), 'UTC', now);
  expect(starts).toHaveLength(count);
  expect(labels).toHaveLength(count);
  expect(new Set(starts.map((start, index) => (starts[index + 1] ?? start + step * 60_000) - start))).toEqual(
    new Set([step * 60_000]),
  );
  expect(starts[0]).toBeLessThanOrEqual(ago(minutes).since.getTime());
});

test.each([
  ['Europe/Berlin', '2026-10-23T22:00:00.000Z', 25],
  ['America/New_York', '2026-10-31T04:00:00.000Z', 25],
  ['UTC', '2026-10-25T00:00:00.000Z', 24],
])('days are those of %s, also where its clocks change', (zone, midnight, longest) => {
  const { starts } = bucketsOf(
    { since: new Date('2026-10-20T10:00Z'), until: new Date('2026-11-06T00:00Z') },
    zone,
    new Date('2026-12-01T00:00Z'),
  );
  expect(starts.map((start) => new Date(start).toISOString())).toContain(midnight);
  const hours = starts.slice(1).map((start, index) => (start - (starts[index] ?? 0)) / 3_600_000);
  expect(Math.max(...hours)).toBe(longest);
});

test('hours begin where the zone’s clocks say so', () => {
  const { starts, labels } = bucketsOf(ago(1_440), 'Asia/Kolkata', now);
  expect(new Date(starts[0] ?? 0).toISOString()).toMatch(/:30:00/);
  expect(labels[1]).toBe('2026-10-31 16:00');
});

test('the hour that comes twice says which it is', () => {
  const range = { since: new Date('2026-10-24T23:00Z'), until: new Date('2026-10-25T23:00Z') };
  const { labels } = bucketsOf(range, 'Europe/Berlin', now);
  expect(labels.slice(0, 4)).toEqual([
    '2026-10-25 01:00',
    '2026-10-25 02:00 +02:00',
    '2026-10-25 02:00 +01:00',
    '2026-10-25 03:00',
  ]);
});

test('a bucket that the range does not hold whole says so, and none begins later than now', () => {
  const { labels } = bucketsOf(ago(5 * 1_440), 'UTC', now);
  expect([labels[0], labels.at(-1)]).toEqual(['Tue 2026-10-27 (from 10:07)', 'Sun 2026-11-01 (so far)']);
  const past = bucketsOf({ since: new Date('2026-10-01T00:00Z'), until: new Date('2026-10-20T12:00Z') }, 'UTC', now);
  expect([past.labels[0], past.labels.at(-1)]).toEqual(['Thu 2026-10-01', 'Tue 2026-10-20 (until 12:00)']);
  expect(bucketsOf(ago(60), 'UTC', new Date('2026-11-01T10:04:30Z')).starts.at(-1)).toBeLessThan(
    Date.parse('2026-11-01T10:04:30Z'),
  );
});

test('years make no more than some hundred buckets', () => {
  const { starts } = bucketsOf({ since: new Date('1999-01-01T00:00Z'), until: now }, 'Europe/Berlin', now);
  expect(starts.length).toBeLessThan(210);
  expect(starts[0]).toBe(Date.parse('1998-12-31T23:00Z'));
});
