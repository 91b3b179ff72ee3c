import { Matcher } from '../../answers/filter/matches.ts';
import { readSentMails } from '../../answers/mails/read-mails.ts';
import { html, type Send } from '../answer-stream.tsx';
import { ReadingProgress } from '../reading-progress.ts';
import { MailRows } from '../views/mail-table.tsx';
import type { Visit } from '../visit.ts';
import type { MailsAsked } from './mails-asked.ts';
import { MailsEnd } from './mails-end.tsx';
import { NoMails } from './no-mails.tsx';
import { PageOfMails } from './page-of-mails.ts';

/** Sends a page of mails as they are found, and how the page ends. Nothing more is read once it is full, or the browser has gone. */
export async function sendMails(visit: Visit, asked: MailsAsked, send: Send, gone: AbortSignal): Promise<void> {
  const { filter, range, statuses } = asked;
  const table = await visit.served.open();
  const now = table.now();
  const matcher = new Matcher(filter);
  const page = new PageOfMails();
  const progress = new ReadingProgress({ since: range.since, until: now }, visit.zone, send);
  const reached = (time: string, events: number) => {
    gone.throwIfAborted();
    progress.reached(time, events);
  };
  for await (const found of readSentMails(table, { filter, range, statuses }, now, matcher, reached)) {
    const rows = <MailRows mails={page.take(found)} visit={visit} withRecipient />;
    await send('part', { into: 'rows', how: 'append', html: await html(rows) });
    // What comes at once was sent after all that comes later.
    if (page.isFull) break;
  }
  const end =
    page.mails.length > 0 ? (
      <MailsEnd visit={visit} page={page} hasOlder={page.isFull} />
    ) : (
      <NoMails visit={visit} asked={asked} unmet={matcher.unmet} />
    );
  await send('part', { into: 'end', how: 'replace', html: await html(end) });
}
