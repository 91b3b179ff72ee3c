import { selectionIn } from '../../answers/door/selection.ts';
import type { Filter } from '../../answers/filter/filter.ts';
import type { EventType } from '../../events/event-type.ts';
import type { Visit } from '../visit.ts';
import { type Period, periodIn } from './period.ts';
import { textIn } from './text-in.ts';

/** What a view is asked, as its address says it. */
export type Asked = { readonly filter: Filter; readonly period: Period };

/** Names of conditions in an address: those of the library, in the singular where one may be given several times. */
export const conditions = [
  'types',
  'tag',
  'configurationSet',
  'tenant',
  'recipient',
  'recipientDomain',
  'sender',
  'subject',
] as const;

/** @throws InvalidQuestion of one sentence */
export function askedIn(visit: Visit, usual: string): Asked {
  const { asked, now } = visit;
  const period = periodIn(visit, usual);
  const one = (name: string) => {
    const value = textIn(asked, name);
    return value === undefined ? {} : { [name]: value };
  };
  const { filter } = selectionIn(
    'This page',
    {
      since: period.range.since,
      until: period.range.until,
      types: wordsOf(asked, 'types') as readonly EventType[],
      tags: asked.getAll('tag').filter((tag) => tag.trim() !== ''),
      recipientDomains: wordsOf(asked, 'recipientDomain'),
      ...one('configurationSet'),
      ...one('tenant'),
      ...one('recipient'),
      ...one('sender'),
      ...one('subject'),
    },
    now,
    [],
  );
  return { filter, period };
}

/** Whether an address says anything by that name. */
export function isGiven(asked: URLSearchParams, name: string): boolean {
  return asked.getAll(name).some((value) => value.trim() !== '');
}

/** Given several times, or once with commas. */
export function wordsOf(asked: URLSearchParams, name: string): readonly string[] {
  return asked
    .getAll(name)
    .flatMap((value) => value.split(',').map((word) => word.trim()))
    .filter((word) => word !== '');
}
