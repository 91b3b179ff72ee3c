import type { Grouping } from '../filter/filter.ts';
import { type Counts, counted } from './counts.ts';
import { type Rates, ratesOf } from './rates.ts';
import type { Group } from './tally.ts';

const times = ['deliveryMedianMs', 'deliveryP95Ms', 'deliveryP99Ms'] as const;
const rates = ['bounceRate', 'complaintRate', 'deliveryRate'] as const satisfies readonly (keyof Rates)[];

/** What groups can be sorted by. */
export const statsColumns = ['group', ...counted, ...times, ...rates] as const;

export type StatsColumn = (typeof statsColumns)[number];

export type Arrangement = {
  readonly sort?: { readonly column: StatsColumn; readonly ascending: boolean };
  /** So many groups at most. */
  readonly limit?: number;
  /** Groups with fewer mails are left out. */
  readonly minSent?: number;
};

/** Groups as they are asked for: by time where they are times, else the largest first; what has no value comes last. */
export function arranged(
  groups: readonly Group[],
  by: Grouping,
  { sort, limit = Number.POSITIVE_INFINITY, minSent = 0 }: Arrangement,
): readonly Group[] {
  const byName = { column: 'group', ascending: true } as const;
  const largest = { column: by === 'link' ? 'clickedHuman' : 'sent', ascending: false } as const;
  const { column, ascending } = sort ?? (by === 'day' || by === 'hour' ? byName : largest);
  const direction = ascending ? 1 : -1;
  const compare = (one: Group, other: Group) => {
    const [left, right] = [cellOf(one, column), cellOf(other, column)];
    if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined);
    return (left < right ? -1 : Number(left > right)) * direction || nameOrder(one, other);
  };
  return groups
    .filter(({ sent }) => sent >= minSent)
    .sort(compare)
    .slice(0, limit);
}

/** The most mails first; by name where they are as many. */
export function largestFirst(one: Group, other: Group): number {
  return other.sent - one.sent || nameOrder(one, other);
}

function nameOrder({ group: one }: Group, { group: other }: Group): number {
  return one < other ? -1 : Number(one > other);
}

function cellOf(group: Group, column: StatsColumn): number | string | undefined {
  if (column === 'group') return group.group;
  const counts: Counts & Rates = { ...group, ...ratesOf(group, []) };
  return counts[column] ?? undefined;
}
