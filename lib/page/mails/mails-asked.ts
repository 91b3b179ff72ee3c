import { givenTime, givenWord } from '../../answers/door/given-values.ts';
import { InvalidQuestion } from '../../answers/door/invalid-question.ts';
import type { Filter, Range } from '../../answers/filter/filter.ts';
import { mailTypes } from '../../answers/mails/mail-events.ts';
import { type MailStatus, mailStatuses } from '../../answers/mails/mail-status.ts';
import { askedIn, wordsOf } from '../question/given.ts';
import { millisecondsOf, type Period } from '../question/period.ts';
import { textIn } from '../question/text-in.ts';
import type { Visit } from '../visit.ts';

/** What the mails view is asked, as its address says it. */
export type MailsAsked = {
  readonly filter: Filter;
  readonly period: Period;
  readonly statuses: readonly MailStatus[];
  /** A length of time: sent so long ago, at least. */
  readonly olderThan?: string;
  /** Of the time of sending, up to where this page begins. */
  readonly range: Range;
};

/** That of `ses-events mails`. */
export const usualLength = '24h';

/** @throws InvalidQuestion of one sentence */
export function mailsAskedIn(visit: Visit): MailsAsked {
  const { asked, now } = visit;
  const { filter, period } = askedIn(visit, usualLength);
  // An answer without a type that mails are not told by would read as if there were none.
  for (const type of filter.types) givenWord('types', type, mailTypes);
  const statuses = wordsOf(asked, 'status').map((word) => givenWord('status', word, mailStatuses));
  const olderThan = textIn(asked, 'olderThan');
  const before = textIn(asked, 'before');
  const ends = [
    period.range.until,
    ...(olderThan === undefined ? [] : [new Date(now.getTime() - millisecondsOf('olderThan', olderThan))]),
    ...(before === undefined ? [] : [givenTime('before', before)]),
  ];
  const range = { since: period.range.since, until: new Date(Math.min(...ends.map(Number))) };
  if (range.since >= range.until) throw new InvalidQuestion(tooShort(range.since, olderThan, before));
  return { filter, period, statuses, range, ...(olderThan !== undefined && { olderThan }) };
}

function tooShort(since: Date, olderThan: string | undefined, before: string | undefined): string {
  const end = before === undefined ? `as old as ${olderThan}` : `sent before ${before}`;
  return `No mail is ${end} and was sent since ${since.toISOString()}: choose a longer time.`;
}
