import type { Filter, Grouping, Range } from '../filter/filter.ts';
import type { Counts } from './counts.ts';
import { limits, type Rates, ratesOf } from './rates.ts';
import type { Group, Stats } from './tally.ts';

/** Of a link it is counted who clicked it, and not how the mails fared. */
export type LinkCounts = Pick<Group, 'group' | 'clickedHuman' | 'clickedBot' | 'clickedUnknown'>;

/** What `stats` counts, as programs get it. Field names are a contract: lib/cli/README.md, "stats". */
export type StatsAnswer = {
  readonly by: Grouping;
  readonly since: Date;
  readonly until: Date;
  /** SES's review and pause lines. */
  readonly limits: typeof limits;
  readonly total: Counts & Rates;
  readonly groups: readonly (Group & Rates)[] | readonly LinkCounts[];
  /** Bounces and the like of which SES does not say whose they are. */
  readonly unattributed: number;
};

export function statsAnswer(
  { total, groups, unattributed }: Stats,
  { by, range, filter }: { readonly by: Grouping; readonly range: Range; readonly filter: Filter },
): StatsAnswer {
  const rated = <Own extends Counts>(counts: Own) => ({ ...counts, ...ratesOf(counts, filter.types) });
  const shown = by === 'link' ? groups.map(clicksOf) : groups.map(rated);
  return { by, ...range, limits, total: rated(total), groups: shown, unattributed };
}

function clicksOf({ group, clickedHuman, clickedBot, clickedUnknown }: Group): LinkCounts {
  return { group, clickedHuman, clickedBot, clickedUnknown };
}
