import { InvalidQuestion } from '../../answers/door/invalid-question.ts';
import type { OverviewQuestion } from '../../answers/overview/overview.ts';
import { askedIn, conditions, isGiven } from '../question/given.ts';
import type { Period } from '../question/period.ts';
import type { Visit } from '../visit.ts';
import { bucketsOf } from './buckets.ts';

export const usualPeriod = '7d';

/** What an overview is asked. */
export type OverviewAsked = {
  /** Without what belongs to other views, and without `anew`: addresses are made of it. */
  readonly visit: Visit;
  readonly question: OverviewQuestion;
  readonly period: Period;
  /** Of each bucket of the charts. */
  readonly labels: readonly string[];
  /** Whether what is remembered shall not be believed. */
  readonly isAnew: boolean;
};

/** @throws InvalidQuestion of one sentence */
export function overviewAsked(whole: Visit): OverviewAsked {
  const visit = withOwnConditions(whole);
  const { filter, period } = askedIn(visit, usualPeriod);
  const { starts, labels } = bucketsOf(period.range, visit.zone, visit.now);
  const question = { filter, range: period.range, starts, tag: tagIn(visit.asked) };
  return { visit, question, period, labels, isAnew: whole.asked.has('anew') };
}

/** Whether it is about some mails, and not about all that were sent in the time. */
export function isOfSome({ visit: { asked } }: OverviewAsked): boolean {
  return conditions.some((name) => isGiven(asked, name));
}

/** A link from a view that knows of more may be changed by hand; an overview counts mails of every status. */
function withOwnConditions(visit: Visit): Visit {
  const asked = new URLSearchParams([...visit.asked].filter(([name]) => !['anew', 'types', 'status', 'before'].includes(name)));
  return { ...visit, asked };
}

function tagIn(asked: URLSearchParams): string {
  const tag = asked.get('by')?.trim() || 'campaign';
  if (/^[^=\s]{1,256}$/.test(tag)) return tag;
  throw new InvalidQuestion(`by is ${JSON.stringify(tag)}: give the name of a tag alone, such as campaign.`);
}
