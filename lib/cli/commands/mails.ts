import { Matcher } from '../../answers/filter/matches.ts';
import { mailTypes } from '../../answers/mails/mail-events.ts';
import { readSentMails } from '../../answers/mails/read-mails.ts';
import type { SentMail } from '../../answers/mails/sent-mail.ts';
import { plainText } from '../../answers/plain-text.ts';
import type { Status } from '../../answers/statuses.ts';
import type { EventTable } from '../../table/reader.ts';
import type { Action, Outcome } from '../command.ts';
import { jsonLines } from '../json-lines.ts';
import { mailCounts } from '../mails/mail-counts.ts';
import { mailCsvHeader, mailCsvLine } from '../mails/mail-csv.ts';
import { sentMailsView } from '../mails/mails-view.ts';
import { nothingFound } from '../nothing-found.ts';
import type { Output } from '../output.ts';
import { refuseOtherTypes } from '../refuse-other-types.ts';
import { UsageError } from '../usage-error.ts';

type MailsAction = Action & { readonly name: 'mails' };

/** So many mails are aligned, and written, together. */
const batchSize = 100;

/** The mails of a time with their status, newest send first, streamed. */
export async function mails(table: EventTable, action: MailsAction, json: boolean, output: Output): Promise<Outcome> {
  refuseOtherTypes(action.filter, mailTypes);
  const matcher = new Matcher(action.filter);
  const now = table.now();
  const asked = { ...action, range: rangeOf(action, now) };
  const counts = new Map<Status, number>();
  let left = action.limit ?? Number.POSITIVE_INFINITY;
  if (action.format === 'csv') await output.write(mailCsvHeader);
  for await (const found of readSentMails(table, asked, now, matcher)) {
    for (let from = 0; from < found.length && left > 0; from += batchSize) {
      const batch = found.slice(from, Math.min(from + batchSize, from + left));
      await output.write(text(batch, action, json, output));
      for (const { status } of batch) counts.set(status, (counts.get(status) ?? 0) + 1);
      left -= batch.length;
    }
    if (left <= 0) break;
  }
  const isText = !json && action.format !== 'csv';
  if (isText && counts.size === 0) await output.write(`${nothingFound('mail', asked, output.display, matcher.unmet)}\n`);
  if (isText && counts.size > 0 && output.isTerminal) await output.write(`\n${mailCounts(counts, output.display)}\n`);
  return counts.size > 0 ? 'answered' : 'nothingFound';
}

function text(batch: readonly SentMail[], { format }: MailsAction, json: boolean, { display, isTerminal }: Output): string {
  if (json) return jsonLines(batch);
  if (format !== 'csv') return sentMailsView(batch, display);
  return batch.map((mail) => mailCsvLine(mail, isTerminal ? plainText : undefined)).join('');
}

/** @throws UsageError where nothing that was sent since then is so old */
function rangeOf({ range: { since, until }, olderThan }: MailsAction, now: Date): MailsAction['range'] {
  if (olderThan === undefined) return { since, until };
  const latest = new Date(Math.min(until.getTime(), now.getTime() - olderThan));
  if (since < latest) return { since, until: latest };
  throw new UsageError('No mail is as old as --older-than and was sent after --since: give an earlier --since.');
}
