import type { Action } from '../command.ts';
import { limits, ratesOf } from './rates.ts';
import type { Counts, Stats } from './tally.ts';

/** `stats --json`. Field names are a contract: README, "For programs". */
export function statsJson({ total, groups }: Stats, { by, range, filter }: Action & { readonly name: 'stats' }): object {
  const withRates = (counts: Counts) => ({ ...counts, ...ratesOf(counts, filter.types) });
  return { by, since: range.since, until: range.until, limits, total: withRates(total), groups: groups.map(withRates) };
}
