import { isAutoReply, statusSaid } from '../../answers/status.ts';
import type { EmailEvent } from '../../events/email-event.ts';
import { type Look, statusLooks } from './status-badge.tsx';
import { typeLooks } from './type-looks.ts';

const automaticReply: Look = { sign: '↩', word: 'automatic reply', tone: 'calm' };
const feedback: Look = { sign: '⚐', word: 'feedback', tone: 'plain' };

/** How one event looks. SES calls much a bounce or a complaint that is none: what it comes to shows, as in the recipient's status. */
export function lookOf(event: EmailEvent): Look {
  if (event.type !== 'bounce' && event.type !== 'complaint') return typeLooks[event.type];
  if (isAutoReply(event)) return automaticReply;
  const said = statusSaid(event);
  return said === 'sent' ? feedback : statusLooks[said];
}
