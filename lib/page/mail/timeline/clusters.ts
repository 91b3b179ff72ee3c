import type { LaneName, Moment } from './moments.ts';

/** Alike moments that would lie upon each other: one mark, at the place of the first. */
export type Cluster = { readonly x: number; readonly moment: Moment; readonly count: number };

/** Of one lane, from left to right. @param moments in order of time @param diameter of a mark */
export function clustersIn(
  lane: LaneName,
  moments: readonly Moment[],
  place: (time: number) => number,
  diameter: number,
): readonly Cluster[] {
  const clusters: Cluster[] = [];
  const open = new Map<string, number>();
  for (const moment of moments.filter((one) => one.lane === lane)) {
    const x = place(moment.time);
    const kind = `${moment.look.word} ${moment.reader}`;
    const at = open.get(kind);
    const last = at === undefined ? undefined : clusters[at];
    if (at !== undefined && last !== undefined && x - last.x < diameter) clusters[at] = { ...last, count: last.count + 1 };
    else open.set(kind, clusters.push({ x, moment, count: 1 }) - 1);
  }
  return clusters;
}

/** Which step of a stair each of these stands on, so that no two overlap. @param places from left to right @param room that each needs */
export function levelsOf(places: readonly number[], room: number): readonly number[] {
  const ends: number[] = [];
  return places.map((x) => {
    const free = ends.findIndex((end) => end <= x);
    const level = free < 0 ? ends.length : free;
    ends[level] = x + room;
    return level;
  });
}
