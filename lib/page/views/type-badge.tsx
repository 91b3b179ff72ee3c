import { plainText } from '../../answers/plain-text.ts';
import { statusSaid } from '../../answers/status.ts';
import type { EmailEvent } from '../../events/email-event.ts';
import type { EventType } from '../../events/event-type.ts';
import { Badge, type Look, statusLooks } from './status-badge.tsx';

/** How each type looks before anything is known of the event; `called` is SES's own name. */
export const typeLooks: Readonly<Record<EventType, Look & { readonly called: string }>> = {
  send: { ...statusLooks.sent, called: 'Send' },
  delivery: { ...statusLooks.delivered, called: 'Delivery' },
  open: { sign: '◉', word: 'opened', tone: 'calm', called: 'Open' },
  click: { sign: '↗', word: 'clicked', tone: 'calm', called: 'Click' },
  bounce: { ...statusLooks.bounced, called: 'Bounce' },
  complaint: { ...statusLooks.complained, called: 'Complaint' },
  deliveryDelay: { ...statusLooks.delayed, called: 'DeliveryDelay' },
  reject: { ...statusLooks.rejected, called: 'Reject' },
  renderingFailure: { ...statusLooks.renderingFailed, called: 'Rendering Failure' },
  subscription: { sign: '≡', word: 'subscription', tone: 'plain', called: 'Subscription' },
  unknown: { sign: '?', word: 'new type', tone: 'plain', called: 'a type that this version does not know' },
};

/** What has happened, in a word. */
export function TypeBadge({ event }: { readonly event: EmailEvent }) {
  const { type, detail } = event;
  const called = type === 'unknown' && detail.eventType !== undefined ? plainText(detail.eventType) : typeLooks[type].called;
  return <Badge {...lookOf(event)} title={`SES’s type: ${called}`} />;
}

function lookOf(event: EmailEvent): Look {
  const { type } = event;
  const status = statusSaid(event);
  if (type === 'bounce' || (type === 'complaint' && status !== 'sent')) return statusLooks[status];
  const { sign, word, tone } = type === 'complaint' ? noComplaint : typeLooks[type];
  return { sign, word, tone };
}

/** Praise, or a mail server's report: SES publishes both as complaints. */
const noComplaint: Look = { sign: '⚐', word: 'feedback', tone: 'plain' };
