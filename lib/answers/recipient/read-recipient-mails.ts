import type { EmailEvent } from '../../events/email-event.ts';
import { type EventTable, readMessage } from '../../table/reader.ts';
import type { Range } from '../filter/filter.ts';
import { inSpelling } from './in-spelling.ts';
import { readMails } from './read-mails.ts';
import { type RecipientMail, recipientMail } from './recipient-mail.ts';

/**
 * The mails to an address that were sent in a range, newest send first.
 * @param address bare and lower-cased
 * @param isWhole one Query more for each mail, since opens and clicks of mail to several people name nobody and are found by their message alone
 */
export async function* readRecipientMails(
  table: EventTable,
  address: string,
  range: Range,
  isWhole: boolean,
): AsyncGenerator<RecipientMail> {
  for await (const own of readMails(table, address, range))
    yield* recipientMail(address, isWhole ? (await wholeMessage(table, own)).map(inSpelling(address)) : own);
}

function wholeMessage(table: EventTable, [event]: readonly EmailEvent[]): Promise<readonly EmailEvent[]> {
  return event ? readMessage(table, event.messageId) : Promise.resolve([]);
}
