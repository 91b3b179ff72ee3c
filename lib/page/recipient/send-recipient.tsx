import { checkWithCounts } from '../../answers/check/check-address.ts';
import { readRecipientMails } from '../../answers/recipient/read-recipient-mails.ts';
import type { EventTable } from '../../table/reader.ts';
import { html, type Send } from '../answer-stream.tsx';
import { MailsEnd } from '../mails/mails-end.tsx';
import { PageOfMails } from '../mails/page-of-mails.ts';
import { MailRows } from '../views/mail-table.tsx';
import type { Visit } from '../visit.ts';
import { NoMailTo } from './no-mail-to.tsx';
import type { RecipientAsked } from './recipient-asked.ts';
import { sentMailOf } from './sent-mail-of.ts';
import { Standing } from './standing.tsx';

/** Sends how an address stands, and a page of the mails to it. */
export async function sendRecipient(visit: Visit, asked: RecipientAsked, send: Send, gone: AbortSignal): Promise<void> {
  const table = await visit.served.open();
  // Both are asked at once, and told in this order.
  const mails = readPage(table, asked, gone);
  mails.catch(() => {});
  const standing = await checkWithCounts(table, asked.address, table.now());
  const isKnown = standing.checked.verdict !== 'neverHeardOf';
  if (isKnown)
    await send('part', { into: 'standing', how: 'replace', html: await html(<Standing visit={visit} {...standing} />) });
  const page = await mails;
  const rows = <MailRows mails={page.mails} visit={visit} withRecipient={false} />;
  await send('part', { into: 'rows', how: 'append', html: await html(rows) });
  const end =
    page.mails.length > 0 ? (
      <MailsEnd visit={visit} page={page} hasOlder={page.isOver} />
    ) : (
      <NoMailTo visit={visit} asked={asked} isKnown={isKnown} />
    );
  await send('part', { into: 'end', how: 'replace', html: await html(end) });
}

async function readPage(
  table: EventTable,
  { address, range, statuses }: RecipientAsked,
  gone: AbortSignal,
): Promise<PageOfMails> {
  const page = new PageOfMails();
  for await (const mail of readRecipientMails(table, address, range, false)) {
    gone.throwIfAborted();
    if (statuses.length === 0 || statuses.includes(mail.standing.status)) page.take(sentMailOf(mail));
    if (page.isOver) break;
  }
  return page;
}
