import type { Hono } from 'hono';
import { messageIdIn } from '../../answers/message-id.ts';
import { findMessage } from '../../table/find-message.ts';
import { mailAddress } from '../question/address-of.ts';
import type { Served } from '../served.ts';
import { documentText } from '../views/document-text.ts';
import { visitOf } from '../visit.ts';
import { MailPage } from './mail-page.tsx';

export function mailRoutes(app: Hono, served: Served): void {
  app.get('/mail/:id', async (context) => {
    const given = context.req.param('id');
    const messageId = messageIdIn(given);
    if (messageId !== given) return context.redirect(mailAddress(messageId));
    const found = isKey(messageId) ? await findMessage(await served.open(), messageId) : { events: [] };
    return context.html(documentText(<MailPage messageId={messageId} found={found} visit={visitOf(context, served)} />));
  });
}

/** Of a longer key (bytes) DynamoDB has no rows, and refuses to look. */
const longest = 2_048;

function isKey(messageId: string): boolean {
  return Buffer.byteLength(messageId) <= longest;
}
