import { limits, ratesOf } from '../../answers/stats/rates.ts';
import type { Counts, Stats } from '../../answers/stats/tally.ts';
import type { Action } from '../command.ts';

/** `stats --json`. Field names are a contract: README, "For programs". */
export function statsJson({ total, groups }: Stats, { by, range, filter }: Action & { readonly name: 'stats' }): object {
  const withRates = (counts: Counts) => ({ ...counts, ...ratesOf(counts, filter.types) });
  return { by, since: range.since, until: range.until, limits, total: withRates(total), groups: groups.map(withRates) };
}
