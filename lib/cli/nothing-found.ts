import type { Filter, Range } from '../answers/filter.ts';
import { plainText } from '../answers/plain-text.ts';
import { dateTime } from '../answers/time.ts';
import type { Display } from './display.ts';

/** Says that no event was found, where it was looked, and what to try. */
export function nothingFound({ filter, range }: { readonly filter: Filter; readonly range: Range }, { utc }: Display): string {
  const narrowed =
    filter.types.length + filter.tags.length > 0 ||
    filter.configurationSet !== undefined ||
    filter.recipientDomain !== undefined;
  const time = `from ${dateTime(range.since.toISOString(), utc)} to ${dateTime(range.until.toISOString(), utc)}`;
  return narrowed
    ? `No event ${time} matches: give an earlier --since, or fewer conditions.`
    : `No event ${time}: give an earlier --since. Only mail sent with the configuration set has events.`;
}

/** Says that a message has no events, and why that can be. */
export function unknownMessage(messageId: string): string {
  return `Nothing is known of message ${plainText(messageId)}. Events arrive seconds after the send; the id is the one SES answers, not the Message-ID header; and it must be sent with the configuration set.`;
}
