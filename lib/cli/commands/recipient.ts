import type { Range } from '../../answers/filter/filter.ts';
import { inBatches } from '../../answers/in-batches.ts';
import { plainText } from '../../answers/plain-text.ts';
import { readRecipientMails } from '../../answers/recipient/read-recipient-mails.ts';
import { type RecipientMail, recipientMailJson } from '../../answers/recipient/recipient-mail.ts';
import { bareAddress } from '../../events/address.ts';
import type { EventTable } from '../../table/reader.ts';
import type { Action, Outcome } from '../command.ts';
import { jsonLines } from '../json-lines.ts';
import type { Output } from '../output.ts';
import { mailsView, mailWithTimeline } from '../recipient/recipient-view.ts';
import { UsageError } from '../usage-error.ts';

type RecipientAction = Action & { readonly name: 'recipient' };

/** So many mails are aligned, and written, together. */
const batchSize = 100;

/**
 * The mail to an address that was sent in the range, newest first; with `events`, one Query more for each mail, since opens and clicks of mail to
 * several people name nobody and are found by their message alone.
 */
export async function recipient(table: EventTable, action: RecipientAction, json: boolean, output: Output): Promise<Outcome> {
  const address = bareAddress(action.address);
  if (!address) throw new UsageError(`${JSON.stringify(action.address)} is no address: give one like ana@example.com.`);
  let count = 0;
  for await (const batch of inBatches(mailsTo(address, table, action), action.events ? 1 : batchSize)) {
    if (json) await output.write(jsonLines(batch.map((mail) => recipientMailJson(mail, action.events))));
    else await output.write(text(batch, action, count === 0, output));
    count += batch.length;
  }
  if (count === 0 && !json) await output.write(`${nothing(action.address, action.range)}\n`);
  return count > 0 ? 'answered' : 'nothingFound';
}

async function* mailsTo(
  address: string,
  table: EventTable,
  { range, events, limit = Number.POSITIVE_INFINITY }: RecipientAction,
): AsyncGenerator<RecipientMail> {
  let count = 0;
  for await (const mail of readRecipientMails(table, address, range, events)) {
    yield mail;
    count += 1;
    if (count === limit) return;
  }
}

function text(mails: readonly RecipientMail[], { events }: RecipientAction, isFirst: boolean, { display }: Output): string {
  if (!events) return mailsView(mails, display);
  return mails.map((mail) => `${isFirst ? '' : '\n'}${mailWithTimeline(mail, display)}`).join('');
}

function nothing(address: string, range: Range): string {
  return `No mail to ${plainText(address)} is known${range.since.getTime() > 0 ? ' that was sent in that time' : ''}. Events arrive seconds after the send, and the mail must be sent with the configuration set.`;
}
