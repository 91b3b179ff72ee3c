import { ticksBetween, zeroLabel } from './ticks.ts';

/** Where times (ms since the send) stand from left to right. */
export type Axis = {
  readonly scale: 'linear' | 'logarithmic';
  readonly place: (time: number) => number;
  readonly ticks: readonly Tick[];
};

export type Tick = { readonly x: number; readonly label: string };

/** Times (ms) shorter than this lie as on a linear axis, so that the send itself has a place; longer ones as on a logarithmic one. */
const soft = 100;

/**
 * Linear, where what is nearest to the send still stands apart from it; otherwise logarithmic to both sides of the send.
 * @param apart pixels that two marks need
 */
export function axisOf(times: readonly number[], left: number, right: number, apart: number): Axis {
  const first = Math.min(0, ...times);
  const last = Math.max(first === 0 ? 1 : 0, ...times);
  const nearest = Math.min(...times.filter((time) => time !== 0).map(Math.abs));
  const isLinear = nearest === Number.POSITIVE_INFINITY || (nearest / (last - first)) * (right - left) >= apart;
  const bend = isLinear ? (time: number) => time : symmetricLog;
  const [from, to] = [bend(first), bend(last)];
  const place = (time: number) => left + ((bend(time) - from) / (to - from)) * (right - left);
  const ticks = nearest === Number.POSITIVE_INFINITY ? [zeroLabel] : ticksBetween(first, last, isLinear);
  return {
    scale: isLinear ? 'linear' : 'logarithmic',
    place,
    ticks: legible(ticks.map(({ time, label }) => ({ x: place(time), label })).filter((tick) => isWithin(tick, right + left))),
  };
}

function symmetricLog(time: number): number {
  return Math.sign(time) * Math.log1p(Math.abs(time) / soft);
}

function isWithin(tick: Tick, width: number): boolean {
  return tick.x >= tickWidth(tick) / 2 && tick.x + tickWidth(tick) / 2 <= width;
}

/** Of labels that would touch, those that come first stay. */
function legible(ticks: readonly Tick[]): readonly Tick[] {
  const kept: Tick[] = [];
  for (const tick of ticks)
    if (kept.every((other) => Math.abs(other.x - tick.x) >= (tickWidth(other) + tickWidth(tick)) / 2)) kept.push(tick);
  return kept.sort((one, other) => one.x - other.x);
}

/** Of a label, around its place, with a gap: at 11 px, in a wide typeface. */
export function tickWidth({ label }: Tick): number {
  return label.length * 6.5 + 8;
}
