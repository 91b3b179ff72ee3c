import type { Order } from '../../table/by-day.ts';
import { type Filter, type Grouping, groupings, type Range } from '../filter/filter.ts';
import { groupingGiven } from '../filter/given.ts';
import { mailTypes } from '../mails/mail-events.ts';
import { type MailStatus, mailStatuses } from '../mails/mail-status.ts';
import { type Arrangement, statsColumns } from '../stats/arranged.ts';
import type { EventsQuestion, MailsQuestion, RecipientQuestion, StatsQuestion } from './events.ts';
import { givenAddress, givenCount, givenFlag, givenList, givenWord } from './given-values.ts';
import { InvalidQuestion, quoted, refuseUnknown } from './invalid-question.ts';
import { rangeIn, selectionIn } from './selection.ts';

type Asked = { readonly filter: Filter; readonly range: Range };

export function recipientAsked(address: string, question: RecipientQuestion = {}, now: Date) {
  refuseUnknown('recipient', question, ['since', 'until', 'events']);
  const { since = new Date(0), events = false, ...rest } = question;
  return {
    address: givenAddress('address', address),
    range: rangeIn({ ...rest, since }, now),
    events: givenFlag('events', events),
  };
}

export function mailsAsked(question: MailsQuestion, now: Date): Asked & { readonly statuses: readonly MailStatus[] } {
  const asked = selectionIn('mails', question, now, ['statuses']);
  refuseOtherTypes(asked.filter);
  return { ...asked, statuses: givenList('statuses', question.statuses ?? [], oneOf(mailStatuses)) };
}

export function eventsAsked(question: EventsQuestion, now: Date): Asked & { readonly order: Order } {
  const asked = selectionIn('events', question, now, ['order']);
  return { ...asked, order: oneOf(['oldestFirst', 'newestFirst'] as const)('order', question.order ?? 'oldestFirst') };
}

export function statsAsked(
  question: StatsQuestion,
  now: Date,
): Asked & { readonly by: Grouping; readonly arrangement: Arrangement } {
  const asked = selectionIn('stats', question, now, ['by', 'sort', 'limit', 'minSent']);
  refuseOtherTypes(asked.filter);
  return { ...asked, by: groupingIn(question.by ?? 'day'), arrangement: arrangementIn(question) };
}

function arrangementIn({ sort, limit, minSent }: StatsQuestion): Arrangement {
  return {
    ...(sort !== undefined && { sort: sortIn(sort) }),
    ...(limit !== undefined && { limit: givenCount('limit', limit) }),
    ...(minSent !== undefined && { minSent: givenCount('minSent', minSent) }),
  };
}

function sortIn(sort: NonNullable<StatsQuestion['sort']>): NonNullable<Arrangement['sort']> {
  refuseUnknown('sort', sort, ['column', 'ascending']);
  return {
    column: givenWord('sort.column', sort.column, statsColumns),
    ascending: givenFlag('sort.ascending', sort.ascending),
  };
}

function groupingIn(by: unknown): Grouping {
  const known = groupingGiven(by);
  if (known !== undefined) return known;
  throw new InvalidQuestion(`by is ${quoted(by)}: give one of ${groupings.join(', ')}, or tag:NAME.`);
}

/** An answer without a type that mails are not told by would read as if there were none. */
function refuseOtherTypes({ types }: Filter): void {
  const other = types.find((type) => !mailTypes.includes(type));
  if (other !== undefined)
    throw new InvalidQuestion(
      `types holds ${quoted(other)}, which tells nothing of how a mail fares: give some of ${mailTypes.join(', ')}.`,
    );
}

function oneOf<Word extends string>(all: readonly Word[]) {
  return (name: string, value: unknown) => givenWord(name, value, all);
}
