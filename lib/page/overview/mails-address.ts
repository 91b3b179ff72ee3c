import { addressWith } from '../question/address-of.ts';
import type { OverviewAsked } from './overview-asked.ts';

type Changes = Parameters<typeof addressWith>[1];

/** The mails that the overview counts, or some of them. */
export function mailsAddress({ visit, period }: OverviewAsked, changes: Changes): string {
  const range = period.length === undefined ? {} : { range: period.length };
  return addressWith(visit, { by: undefined, ...range, ...changes }, '/mails');
}

/** The overview of some of them. */
export function overviewAddress({ visit }: OverviewAsked, changes: Changes): string {
  return addressWith(visit, changes, '/');
}
