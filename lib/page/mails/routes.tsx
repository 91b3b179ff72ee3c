import type { Hono } from 'hono';
import { answerStream } from '../answer-stream.tsx';
import type { Served } from '../served.ts';
import { documentText } from '../views/document-text.ts';
import { visitOf } from '../visit.ts';
import { mailsAskedIn } from './mails-asked.ts';
import { MailsPage } from './mails-page.tsx';
import { sendMails } from './send-mails.tsx';

export function mailsRoutes(app: Hono, served: Served): void {
  app.get('/mails', (context) => {
    const visit = visitOf(context, served);
    return context.html(documentText(<MailsPage visit={visit} asked={mailsAskedIn(visit)} />));
  });
  app.get('/mails/stream', (context) => {
    const visit = visitOf(context, served);
    // Links of what is sent lead to the page.
    const shown = { ...visit, address: new URL(`/mails${visit.address.search}`, visit.address) };
    return answerStream(context, shown, '/mails', (send, gone) => sendMails(shown, mailsAskedIn(shown), send, gone));
  });
}
