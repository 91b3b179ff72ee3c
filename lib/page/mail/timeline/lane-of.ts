import { duration } from '../../../answers/time.ts';
import type { Look } from '../../views/status-badge.tsx';
import { type Cluster, clustersIn, levelsOf } from './clusters.ts';
import { rowsOf } from './flags.ts';
import type { LaneName, Moment, Reader } from './moments.ts';

export type Lane = {
  readonly name: LaneName;
  readonly top: number;
  /** Of the line that the marks stand on. */
  readonly y: number;
  readonly marks: readonly Mark[];
  readonly flags: readonly Flag[];
  /** How long SES worked on the mail: until it was decided, or until now. */
  readonly work?: { readonly until: number; readonly isDecided: boolean };
};

export type Mark = {
  readonly x: number;
  readonly y: number;
  readonly time: number;
  readonly look: Look;
  readonly reader?: Reader;
  readonly count: number;
};

/** A mark's text, to the right of a stem that stands on the mark. */
export type Flag = { readonly x: number; readonly y: number; readonly foot: number; readonly text: string };

export const radius = 9;
/** Room that a mark needs. */
export const diameter = 2 * radius + 2;
/** The height of a line of text. */
export const row = 17;
const title = 20;

/** Draws a lane below another. @param now where SES still works on the mail (ms since the send) */
export function laneOf(
  name: LaneName,
  moments: readonly Moment[],
  place: (time: number) => number,
  above: Lane | undefined,
  now: number | undefined,
): Lane {
  const clusters = clustersIn(name, moments, place, diameter);
  const levels = levelsOf(
    clusters.map(({ x }) => x),
    diameter,
  );
  const flagged = flaggedOf(clusters, now === undefined ? [] : [{ x: place(now), text: nowText(now) }]);
  const rows = rowsOf(flagged);
  const top = bottomOf(above);
  const y = top + title + (Math.max(-1, ...rows.filter((one) => one !== undefined)) + 1) * row + radius + 4;
  const marks = clusters.map(({ x, moment: { time, look, reader }, count }, index) => {
    return { x, y: y + (levels[index] ?? 0) * diameter, time, look, count, ...(reader && { reader }) };
  });
  const flags = flagged.flatMap(({ x, text, cluster }, index) => {
    const at = rows[index];
    if (at === undefined) return [];
    const foot = cluster === undefined ? y : (marks[cluster]?.y ?? y) - radius;
    return [{ x, y: y - radius - 8 - at * row, foot, text }];
  });
  const work = workIn(moments, place, now);
  return { name, top, y, marks, flags, ...(name === 'Delivery' && work && { work }) };
}

type OfCluster = { readonly x: number; readonly text: string; readonly cluster?: number };

function flaggedOf(clusters: readonly Cluster[], others: readonly OfCluster[]): readonly OfCluster[] {
  const own = clusters.map(({ x, moment, count }, cluster) => ({ x, text: textOf(moment, count), cluster }));
  return [...own, ...others].sort((one, other) => one.x - other.x);
}

function workIn(moments: readonly Moment[], place: (time: number) => number, now: number | undefined): Lane['work'] {
  const decided = moments.find(({ isOutcome, time }) => isOutcome && time > 0);
  if (decided) return { until: place(decided.time), isDecided: true };
  return now === undefined ? undefined : { until: place(now), isDecided: false };
}

/** What stands at a mark. */
export function textOf({ look, time }: Moment, count: number): string {
  return [look.word, ...(count > 1 ? [`×${count}`] : []), ...(time === 0 ? [] : [elapsed(time)])].join(' ');
}

/** What stands where the drawing ends, of a mail that is not decided. */
export function nowText(now: number): string {
  return `now ${elapsed(now)}`;
}

/** `+1.2 s`, `−23 ms` */
export function elapsed(time: number): string {
  return `${time < 0 ? '−' : '+'}${duration(Math.abs(time))}`;
}

export function bottomOf(lane: Lane | undefined): number {
  if (lane === undefined) return 0;
  return Math.max(lane.y, ...lane.marks.map(({ y }) => y)) + radius + 8;
}
