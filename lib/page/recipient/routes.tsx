import type { Hono } from 'hono';
import { answerStream } from '../answer-stream.tsx';
import { recipientAddress } from '../question/address-of.ts';
import type { Served } from '../served.ts';
import { documentText } from '../views/document-text.ts';
import { visitOf } from '../visit.ts';
import { recipientAskedIn } from './recipient-asked.ts';
import { RecipientPage } from './recipient-page.tsx';
import { sendRecipient } from './send-recipient.tsx';

export function recipientRoutes(app: Hono, served: Served): void {
  app.get('/recipient/:address', (context) => {
    const visit = visitOf(context, served);
    const asked = recipientAskedIn(visit, context.req.param('address'));
    return context.html(documentText(<RecipientPage visit={visit} asked={asked} />));
  });
  app.get('/recipient/:address/stream', (context) => {
    const address = context.req.param('address');
    const visit = visitOf(context, served, recipientAddress(address));
    return answerStream(context, visit, (send, gone) => sendRecipient(visit, recipientAskedIn(visit, address), send, gone));
  });
}
