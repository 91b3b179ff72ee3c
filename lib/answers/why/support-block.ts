import type { EmailEvent } from '../../events/email-event.ts';
import { plainText } from '../plain-text.ts';
import { statusSaid } from '../status.ts';
import { answerOf } from './answer.ts';
import { inOrder } from './in-order.ts';

/** More would not fit a screen; `history` has them all. */
const most = 6;

/** What AWS Support asks for, as lines to paste: times in UTC, no subject, no colours. `events` are one message's. */
export function supportBlock(events: readonly EmailEvent[]): readonly string[] {
  const find = (name: 'sentAt' | 'sender' | 'configurationSet') => events.find((event) => event[name] !== undefined)?.[name];
  const told = events
    .filter(({ type }) => type in words)
    .sort((one, other) => inOrder([one.occurredAt, other.occurredAt], [one.digest, other.digest]));
  const chosen = new Set([...told].sort((one, other) => weight(one) - weight(other)).slice(0, most));
  return [
    ...line('Message ID', events[0]?.messageId),
    ...line('Sent (UTC)', find('sentAt')),
    ...line('From', find('sender')),
    ...line('Configuration set', find('configurationSet')),
    ...told.filter((event) => chosen.has(event)).flatMap(eventLines),
    ...(told.length > chosen.size ? [`(${told.length - chosen.size} more events left out)`] : []),
  ];
}

const words = {
  delivery: 'Delivery',
  bounce: 'Bounce',
  complaint: 'Complaint',
  reject: 'Reject',
  renderingFailure: 'Rendering Failure',
  deliveryDelay: 'DeliveryDelay',
} as const;

/** What went wrong before what went well. */
function weight(event: EmailEvent): number {
  const said = statusSaid(event);
  return said === 'delivered' ? 2 : Number(said === 'delayed' || said === 'sent');
}

function eventLines(event: EmailEvent): readonly string[] {
  const { type, detail, occurredAt, recipient } = event;
  const { text, enhancedStatus } = answerOf(event);
  const kind = [
    detail.bounceType,
    detail.bounceSubType,
    detail.complaintFeedbackType,
    detail.complaintSubType,
    detail.delayType,
  ]
    .filter((part) => typeof part === 'string')
    .join('/');
  const isInText = enhancedStatus === undefined || text?.includes(enhancedStatus);
  return [
    [`${occurredAt}`, words[type as keyof typeof words], kind, recipient ?? ''].filter(Boolean).map(plainText).join(' '),
    ...line('  Remote MTA', detail.remoteMtaIp),
    ...line('  Reporting MTA', detail.reportingMTA),
    ...line('  Status', isInText ? undefined : enhancedStatus),
    ...line('  Answer', text),
    ...line('  Feedback ID', detail.feedbackId),
  ];
}

function line(label: string, value: unknown): readonly string[] {
  return value === undefined || value === '' ? [] : [`${label}: ${plainText(value)}`];
}
