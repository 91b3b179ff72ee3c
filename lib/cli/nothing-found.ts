import type { Filter, Range } from '../answers/filter/filter.ts';
import type { Unmet } from '../answers/filter/matches.ts';
import type { MailStatus } from '../answers/mails/mail-status.ts';
import { plainText } from '../answers/plain-text.ts';
import { dateTime } from '../answers/time.ts';
import { paragraph } from './columns.ts';
import type { Display } from './display.ts';

type Looked = { readonly filter: Filter; readonly range: Range; readonly statuses?: readonly MailStatus[] };

const nouns = { event: 'No event', mail: 'No mail that was sent' } as const;

/** Says that nothing was found, where it was looked, and what to try. @param unmet conditions that nothing which was read fulfils */
export function nothingFound(
  noun: keyof typeof nouns,
  { filter, range, statuses = [] }: Looked,
  { utc, columns }: Display,
  unmet: readonly Unmet[] = [],
): string {
  const conditions = [...Object.values(filter), statuses];
  const isNarrowed = conditions.some((condition) => condition !== undefined && condition.length > 0);
  const nothing = `${nouns[noun]} ${fromTo(range, utc)}`;
  const sentences = isNarrowed
    ? [`${nothing} matches: give an earlier --since, or fewer conditions.`, ...hints(unmet)]
    : [`${nothing} is known: give an earlier --since. Only mail sent with the configuration set has events.`];
  return paragraph(sentences.join(' '), columns).join('\n');
}

export function fromTo({ since, until }: Range, utc: boolean): string {
  return `from ${dateTime(since.toISOString(), utc)} to ${dateTime(until.toISOString(), utc)}`;
}

/** Of conditions that nothing there can fulfil, what would. */
export function hints(unmet: readonly Unmet[]): readonly string[] {
  return unmet.filter(({ found }) => found.length > 0).map(hint);
}

/** What would have held in its place. */
function hint({ asked, found }: Unmet): string {
  return `Nothing there fits ${plainText(asked)}; there is ${found.map(plainText).join(', ')}.`;
}

/** Says that a message has no events, and why that can be. */
export function unknownMessage(messageId: string): string {
  return `Nothing is known of message ${plainText(messageId)}. Events arrive seconds after the send; the id is the one SES answers, not the Message-ID header; and it must be sent with the configuration set.`;
}
