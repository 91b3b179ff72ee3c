import { type EventShape, eventShapes } from '../ses/event-shapes.ts';
import { mostRecipients } from '../ses/out-of-proportion.ts';
import type { SesEvent, UnknownEvent } from '../ses/ses-event.ts';
import { isPermanent, isSuppressed, robot } from './derive.ts';
import { digest } from './digest.ts';
import type { Detail, EmailEvent } from './email-event.ts';
import type { EventType, SesEventType } from './event-type.ts';
import { instant } from './instant.ts';
import { type MessageFields, messageFields } from './message-fields.ts';
import type { Part } from './parts.ts';
import { pick } from './pick.ts';
import { doubted, oneOf, partsOf } from './whom.ts';

/** SES's name of a type in a payload, and the table's. */
const types = {
  Send: 'send',
  Reject: 'reject',
  'Rendering Failure': 'renderingFailure',
  Subscription: 'subscription',
  Bounce: 'bounce',
  Complaint: 'complaint',
  Delivery: 'delivery',
  DeliveryDelay: 'deliveryDelay',
  Open: 'open',
  Click: 'click',
} as const satisfies Record<Exclude<SesEvent['eventType'], 'unknown'>, SesEventType>;

/** The facts in an event: one for each recipient it concerns, each once; one without a recipient where SES does not say which. */
export function normalize(event: SesEvent): readonly EmailEvent[] {
  if (event.eventType === 'unknown') return [normalizeUnknown(event)];
  const type = types[event.eventType];
  const { concerns, list }: EventShape = eventShapes[event.eventType];
  const object: Detail = event.object;
  const parts = partsOf(concerns, list && object[list], event.mail.destination);
  const message = messageFields(event.mail);
  return (type === 'complaint' ? doubted(parts) : parts).map((part) => toEmailEvent(type, message, object, part, list));
}

function toEmailEvent(
  type: EventType,
  message: MessageFields,
  object: Detail,
  part: Part,
  list: string | undefined,
): EmailEvent {
  const { elements, ...whom } = part;
  const time = readTime(object, message.sentAt, type);
  const detail = pick(object, (name, value) => {
    if (value === null || (elements !== undefined && name === list)) return false;
    return name !== 'timestamp' || value !== time.occurredAt;
  });
  const own =
    elements !== undefined && elements.length > 0 && list !== undefined ? Object.assign(detail, { [list]: elements }) : detail;
  const event = { type, detail: own, digest: digest([type, part.recipient ?? null, own]) };
  // Not spread: Node 20 takes 50 times as long to spread so many fields.
  return Object.assign(event, message, whom, time, derived(type, own));
}

function derived(type: EventType, detail: Detail): Pick<EmailEvent, 'permanent' | 'suppressed' | 'bot'> {
  switch (type) {
    case 'bounce':
      return { permanent: isPermanent(detail), ...(isSuppressed(detail.bounceSubType) && { suppressed: true }) };
    case 'complaint':
      return isSuppressed(detail.complaintSubType) ? { suppressed: true } : {};
    case 'open':
    case 'click':
      return robot(detail.isBotEvent);
    default:
      return {};
  }
}

/** Types without a time of their own share the message's; a time that cannot be read falls back to it, and the event says so. */
function readTime(
  object: Detail,
  sentAt: string | undefined,
  type: EventType,
): Pick<EmailEvent, 'occurredAt' | 'timeFallback'> {
  const own = instant(object.timestamp);
  if (own !== undefined) return { occurredAt: own };
  if (sentAt === undefined) return { occurredAt: new Date(0).toISOString(), timeFallback: 'epoch' };
  return timeless.has(type) ? { occurredAt: sentAt } : { occurredAt: sentAt, timeFallback: 'sentAt' };
}

const timeless: ReadonlySet<EventType> = new Set<EventType>(['send', 'reject', 'renderingFailure', 'unknown']);

function normalizeUnknown({ mail, publishedAs, text }: UnknownEvent): EmailEvent {
  const detail = { ...(publishedAs !== undefined && { eventType: publishedAs }), text };
  // The text names them all; a row has no room for thousands of them twice.
  const whom = mail.destination.length > mostRecipients ? {} : oneOf(mail.destination);
  return toEmailEvent('unknown', messageFields(mail), detail, whom, undefined);
}
