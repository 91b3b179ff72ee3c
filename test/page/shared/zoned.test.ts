import fc from 'fast-check';
import { clockIn, dateTimeIn, dayIn, isZone, offsetAt, timeOf } from '../../../lib/page/shared/zoned.ts';

const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Apia'];

test('a time as clocks of a zone show it', () => {
  const time = Date.parse('2026-10-25T00:30:05.678Z');
  expect(dateTimeIn('Europe/Berlin', time)).toBe('2026-10-25 02:30:05');
  expect(dayIn('America/New_York', time)).toBe('2026-10-24');
  expect(clockIn('Asia/Kolkata', time)).toBe('06:00:05');
  expect(dateTimeIn('UTC', Date.parse('2026-01-01T00:00:00.000Z'))).toBe('2026-01-01 00:00:00');
});

test.each([
  ['Europe/Berlin', '2026-11-30T08:00', '2026-11-30T07:00:00.000Z'],
  ['Europe/Berlin', '2026-07-01T08:00', '2026-07-01T06:00:00.000Z'],
  ['Europe/Berlin', '2026-10-25T02:30', '2026-10-25T00:30:00.000Z'], // comes twice
  ['Europe/Berlin', '2026-03-29T02:30', '2026-03-29T01:30:00.000Z'], // is left out
  ['America/New_York', '2026-11-01T00:00', '2026-11-01T04:00:00.000Z'],
  ['America/New_York', '2026-11-02T00:00', '2026-11-02T05:00:00.000Z'],
  ['Asia/Kolkata', '2026-11-01T00:00:01.5', '2026-10-31T18:30:01.500Z'],
])('in %s clocks show %s at %s', (zone, local, time) => {
  expect(new Date(timeOf(zone, local)).toISOString()).toBe(time);
});

test('what clocks show is when they show it, whatever the zone', () => {
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.integer({ min: 1_600_000_000, max: 1_900_000_000 }), (zone, seconds) => {
      const shown = dateTimeIn(zone, seconds * 1_000);
      expect(dateTimeIn(zone, timeOf(zone, shown.replace(' ', 'T')))).toBe(shown);
      expect(Math.abs(offsetAt(zone, seconds * 1_000))).toBeLessThanOrEqual(14 * 3_600_000);
    }),
  );
});

test('what is no zone is known as none', () => {
  expect(['UTC', 'Europe/Berlin'].every(isZone)).toBe(true);
  expect(['', 'Mars/Olympus', '<script>', 'UTC; path=/'].some(isZone)).toBe(false);
});
