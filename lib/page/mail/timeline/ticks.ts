/** A time (ms since the send) that the axis names. */
export type NamedTime = { readonly time: number; readonly label: string };

export const zeroLabel: NamedTime = { time: 0, label: 'send' };

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

const units = [
  ['d', day],
  ['h', hour],
  ['min', minute],
  ['s', second],
  ['ms', 1],
] as const;

/** Those that everybody thinks in first, then those between. */
const landmarks = [
  ...[second, minute, hour, day, 30 * day, 365 * day],
  ...[10 * second, 10 * minute, 7 * day, 6 * hour, 100, 90 * day, 10, 3_650 * day],
];

const steps = [
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500],
  ...[1, 2, 5, 10, 15, 30].map((count) => count * second),
  ...[1, 2, 5, 10, 15, 30].map((count) => count * minute),
  ...[1, 2, 3, 6, 12].map((count) => count * hour),
  ...[1, 2, 7, 14, 30, 90, 365, 3_650].map((count) => count * day),
];

/** Times to name, the more important first. @param evenly at equal steps, as a linear axis wants them */
export function ticksBetween(first: number, last: number, evenly: boolean): readonly NamedTime[] {
  const times = evenly ? evenTimes(first, last) : landmarks.flatMap((time) => [time, -time]);
  return [zeroLabel, ...times.filter((time) => time >= first && time <= last).map(named)];
}

/** No more than six. */
function evenTimes(first: number, last: number): readonly number[] {
  const step = steps.find((one) => (last - first) / one <= 6) ?? (last - first) / 6;
  const begin = Math.ceil(first / step);
  return Array.from({ length: Math.floor(last / step) - begin + 1 }, (_, index) => (begin + index) * step).filter(
    (time) => time !== 0,
  );
}

/** In the largest unit that takes no more than one decimal place: `1.5 s`. */
function named(time: number): NamedTime {
  const size = Math.abs(time);
  const [name, unit] = units.find(([, one]) => size >= one && (10 * size) % one === 0) ?? ['ms', 1];
  return { time, label: `${time < 0 ? '−' : ''}${Number((size / unit).toFixed(1))} ${name}` };
}
