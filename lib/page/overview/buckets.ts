import type { Range } from '../../answers/filter/filter.ts';
import { clockIn, dateTimeIn, dayIn, offsetAt, timeOf } from '../shared/zoned.ts';

/** How a range is cut for the charts. */
export type Buckets = {
  /** Where each begins (ms), ascending; the first not after the range. */
  readonly starts: readonly number[];
  /** Each as a person reads it. */
  readonly labels: readonly string[];
};

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];

/** Up to such a length (a little is added for clocks that differ) buckets of such a length; beyond, days of the zone. */
const steps = [
  { upTo: 30 * minute, step: minute },
  { upTo: 2 * hour, step: 5 * minute },
  { upTo: 12 * hour, step: 15 * minute },
  { upTo: 3 * day, step: hour },
] as const;

/** Days are the zone's own, of 23 or 25 hours where its clocks change. @param now after which none begins */
export function bucketsOf(range: Range, zone: string, now: Date): Buckets {
  const [since, until] = [range.since.getTime(), range.until.getTime()];
  const step = steps.find(({ upTo }) => until - since <= upTo + 2 * minute)?.step;
  const end = Math.min(until, Math.max(now.getTime(), since + 1));
  const edges = step === undefined ? days(since, end, zone) : evenly(since, end, step, zone);
  const names = edges.map((edge) => (step === undefined ? dayName(zone, edge) : dateTimeIn(zone, edge).slice(0, 16)));
  const starts = edges.slice(0, -1);
  const isTwice = (index: number) => names[index] === names[index - 1] || names[index] === names[index + 1];
  const labels = starts.map((start, index) =>
    [
      names[index],
      ...(isTwice(index) ? [offsetName(zone, start)] : []),
      ...partOf(start, edges[index + 1] ?? 0, range, zone, now),
    ].join(' '),
  );
  return { starts, labels };
}

/** With the edge behind the last one. */
function evenly(since: number, end: number, step: number, zone: string): readonly number[] {
  // Hours begin where the zone's clocks say so: in India between those of UTC.
  const offset = offsetAt(zone, since);
  const first = Math.floor((since + offset) / step) * step - offset;
  return Array.from({ length: Math.ceil((end - first) / step) + 1 }, (_, index) => first + index * step);
}

/** Ninety days are ninety; of years some days are taken together. */
function days(since: number, end: number, zone: string): readonly number[] {
  const together = Math.ceil((end - since) / (200 * day));
  let noon = Date.parse(`${dayIn(zone, since)}T12:00Z`);
  const edges = [midnight(zone, noon)];
  while ((edges.at(-1) ?? end) < end) {
    noon += together * day;
    edges.push(midnight(zone, noon));
  }
  return edges;
}

function midnight(zone: string, noon: number): number {
  return timeOf(zone, `${new Date(noon).toISOString().slice(0, 10)}T00:00`);
}

function dayName(zone: string, start: number): string {
  const weekday = new Intl.DateTimeFormat('en', { weekday: 'short', timeZone: zone }).format(start);
  return `${weekday} ${dayIn(zone, start)}`;
}

/** Of a bucket that the range does not hold whole, what it holds. */
function partOf(start: number, end: number, { since, until }: Range, zone: string, now: Date): readonly string[] {
  const clock = (time: Date) => clockIn(zone, time.getTime()).slice(0, 5);
  const from = start < since.getTime() ? [`from ${clock(since)}`] : [];
  const upTo = now.getTime() < end ? ['so far'] : until.getTime() < end ? [`until ${clock(until)}`] : [];
  const parts = [...from, ...upTo];
  return parts.length > 0 ? [`(${parts.join(', ')})`] : [];
}

function offsetName(zone: string, time: number): string {
  const minutes = Math.round(offsetAt(zone, time) / minute);
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}
