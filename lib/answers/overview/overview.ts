import type { Filter, Range } from '../filter/filter.ts';
import { inTurns } from '../in-turns.ts';
import { largestFirst } from '../stats/arranged.ts';
import { Counting } from '../stats/counting.ts';
import { Counter, type Counts } from '../stats/counts.ts';
import type { NamedGroups } from '../stats/fact-reader.ts';
import type { MailLedger } from '../stats/mail-ledger.ts';
import { type Rates, ratesOf } from '../stats/rates.ts';
import type { Group } from '../stats/tally.ts';

export type OverviewQuestion = {
  /** Without types: mails are known by all of them alone. */
  readonly filter: Filter;
  /** Of the time of sending. */
  readonly range: Range;
  /** Where each bucket of the charts begins (ms since 1970), ascending, the first at `range.since` or before it; the last ends at `range.until`. */
  readonly starts: readonly number[];
  /** By which tag campaigns are compared: `campaign`. */
  readonly tag: string;
};

/** Mails, counted as `stats` counts them: the same numbers for the same filter and range. */
export type Overview = {
  readonly total: Counts & Rates;
  /** Bounces and the like of which SES does not say whose they are: they are not counted. */
  readonly unattributed: number;
  /** One for each start. */
  readonly buckets: readonly (Counts & Rates)[];
  /** Mails that bounced, were put off or not sent, by reason; the largest first, here and in the others. */
  readonly reasons: readonly Group[];
  readonly providers: readonly (Group & Rates)[];
  readonly campaigns: readonly (Group & Rates)[];
};

/** Some milliseconds each. */
const [mailsInTurn, countersInTurn] = [5_000, 200];

/** @param groupings by reason, by provider, by tag @param since only mails that were sent then (ms) or later, and in the range */
export async function countOverview(
  ledger: MailLedger,
  groupings: readonly NamedGroups[],
  { range, starts }: OverviewQuestion,
  since: number,
  interrupted?: AbortSignal,
): Promise<Overview> {
  const until = range.until.getTime();
  const counting = new Counting(groupings);
  const buckets = starts.map((start) => new Counter(`from ${start}`));
  const count = (mail: { readonly sentAt: number } & Parameters<Counting['add']>[0]) => {
    if (mail.sentAt >= since && mail.sentAt < until) counting.add(mail, buckets[bucketAt(starts, mail.sentAt)]);
  };
  if (since < until) await inTurns(ledger.mails(), mailsInTurn, count, interrupted);
  const [reasons = [], providers = [], campaigns = []] = counting.groups;
  const inOrder = async (groups: typeof reasons) => (await rated(groups, groupCounts, interrupted)).sort(largestFirst);
  return {
    total: withRates(counting.total),
    unattributed: counting.unattributed,
    buckets: await rated(buckets, ({ counts }) => counts, interrupted),
    reasons: (await inOrder(reasons)).map(({ bounceRate, complaintRate, deliveryRate, ...group }) => group),
    providers: await inOrder(providers),
    campaigns: await inOrder(campaigns),
  };
}

/** The last that begins at the time or before. */
function bucketAt(starts: readonly number[], time: number): number {
  let [first, end] = [0, starts.length];
  while (first < end) {
    const middle = (first + end) >>> 1;
    if ((starts[middle] ?? 0) <= time) first = middle + 1;
    else end = middle;
  }
  return first - 1;
}

function groupCounts([group, { counts }]: readonly [group: string, counter: Counter]): Group {
  return { group, ...counts };
}

async function rated<Element, Own extends Counts>(
  elements: readonly Element[],
  countsOf: (element: Element) => Own,
  interrupted?: AbortSignal,
): Promise<(Own & Rates)[]> {
  const all: (Own & Rates)[] = [];
  await inTurns(elements, countersInTurn, (element) => all.push(withRates(countsOf(element))), interrupted);
  return all;
}

function withRates<Own extends Counts>(counts: Own): Own & Rates {
  return { ...counts, ...ratesOf(counts, []) };
}
