import type { EventType } from '../../events/event-type.ts';
import { type Look, statusLooks } from './status-badge.tsx';

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
