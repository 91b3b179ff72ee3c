import type { Grouping } from '../../answers/filter/filter.ts';
import type { Counted, Counts } from '../../answers/stats/counts.ts';
import { type limits, ratesOf, standingOf } from '../../answers/stats/rates.ts';
import { duration } from '../../answers/time.ts';
import type { EventType } from '../../events/event-type.ts';
import type { Display } from '../display.ts';
import { painted, percent } from './percent.ts';

export type View = { readonly display: Display; readonly types: readonly EventType[] };

export type Column = {
  readonly heading: string;
  readonly cell: (counts: Counts, view: View) => string;
  /** Whether it is worth its room: what nearly nobody has is shown to those who have it. */
  readonly isShown: (total: Counts) => boolean;
};

/** Where mails that nothing is said of make no group. */
const parts = ['reason', 'template', 'link'] as const satisfies readonly Grouping[];

/** Whether some mails are in no group: the line below the groups is then not about these alone. */
export function groupsSome(by: Grouping): boolean {
  return parts.some((part) => part === by);
}

const clicked: readonly Column[] = [
  number('clicked: human', 'clickedHuman'),
  number('robot', 'clickedBot'),
  number('unknown', 'clickedUnknown'),
];

/** They add up to `sent`. */
const outcomes: readonly Column[] = [
  number('sent', 'sent'),
  number('delivered', 'delivered'),
  number('bounced: hard', 'bouncedPermanent'),
  number('soft', 'bouncedTransient'),
  ifAny(number('suppressed', 'suppressed'), 'suppressed'),
  ifAny(number('rejected', 'rejected'), 'rejected'),
  ifAny(number('rendering failed', 'renderingFailed'), 'renderingFailed'),
  ifAny(number('delayed', 'delayed'), 'delayed'),
  ifAny(number('no outcome', 'noOutcome'), 'noOutcome'),
];

const times: readonly Column[] = [
  number('put off', 'hadDelay'),
  time('SES took: median', 'deliveryMedianMs'),
  time('95 % within', 'deliveryP95Ms'),
  time('99 % within', 'deliveryP99Ms'),
];

/** Columns that belong together. */
const blocks: readonly (readonly Column[])[] = [
  outcomes,
  [number('complained', 'complained'), ifAny(number('auto-replied', 'autoReplied'), 'autoReplied')],
  [rate('bounce rate', 'bounceRate'), rate('complaint rate', 'complaintRate')],
  times,
  [number('opened: human', 'openedHuman'), number('robot', 'openedBot'), number('unknown', 'openedUnknown')],
  clicked,
];

/** What can differ from group to group. */
export function blocksOf(by: Grouping): readonly (readonly Column[])[] {
  if (by === 'link') return [clicked];
  if (by === 'template') return [outcomes];
  return by === 'reason' ? [outcomes, times] : blocks;
}

function number(heading: string, name: Counted): Column {
  return { heading, cell: (counts) => counts[name].toLocaleString('en-US'), isShown: () => true };
}

function ifAny(column: Column, name: Counted): Column {
  return { ...column, isShown: (total) => total[name] > 0 };
}

function rate(heading: string, name: keyof typeof limits): Column {
  return {
    heading,
    isShown: () => true,
    cell: (counts, { display, types }) => {
      const value = ratesOf(counts, types)[name];
      return value === null ? '-' : painted(percent(value), standingOf(name, value), display);
    },
  };
}

function time(heading: string, name: 'deliveryMedianMs' | 'deliveryP95Ms' | 'deliveryP99Ms'): Column {
  return {
    heading,
    isShown: () => true,
    cell: ({ [name]: value }) => (value === undefined ? '-' : duration(value)),
  };
}
