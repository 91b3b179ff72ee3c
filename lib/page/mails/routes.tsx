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
    const visit = visitOf(context, served, '/mails');
    return answerStream(context, visit, (send, gone) => sendMails(visit, mailsAskedIn(visit), send, gone));
  });
}
