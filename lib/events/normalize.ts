import type { Mail } from '../ses/mail.ts';
import type { SesEvent, UnknownEvent } from '../ses/ses-event.ts';
import { bareAddresses } from './address.ts';
import { isPermanent, isSuppressed, robot } from './derive.ts';
import { digest } from './digest.ts';
import type { Detail, EmailEvent } from './email-event.ts';
import type { EventType, SesEventType } from './event-type.ts';
import { instant } from './instant.ts';
import { type Part, partsByRecipient } from './parts.ts';
import { pick } from './pick.ts';

/** Whom a type concerns: those whom a list in its object names, every destination, or one that SES does not name. */
type Shape = {
  readonly type: SesEventType;
  readonly concerns: 'listed' | 'everyDestination' | 'oneDestination';
  readonly list?: string;
};

/** @see https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html */
const shapes = {
  Send: { type: 'send', concerns: 'everyDestination' },
  Reject: { type: 'reject', concerns: 'everyDestination' },
  'Rendering Failure': { type: 'renderingFailure', concerns: 'everyDestination' },
  Subscription: { type: 'subscription', concerns: 'everyDestination' },
  Bounce: { type: 'bounce', concerns: 'listed', list: 'bouncedRecipients' },
  Complaint: { type: 'complaint', concerns: 'listed', list: 'complainedRecipients' },
  Delivery: { type: 'delivery', concerns: 'listed', list: 'recipients' },
  DeliveryDelay: { type: 'deliveryDelay', concerns: 'listed', list: 'delayedRecipients' },
  Open: { type: 'open', concerns: 'oneDestination' },
  Click: { type: 'click', concerns: 'oneDestination' },
} as const satisfies Record<Exclude<SesEvent['eventType'], 'unknown'>, Shape>;

/** The facts in an event: one for each recipient it concerns, each once; one without a recipient where SES does not say which. */
export function normalize(event: SesEvent): readonly EmailEvent[] {
  if (event.eventType === 'unknown') return [normalizeUnknown(event)];
  const shape: Shape = shapes[event.eventType];
  const object: Detail = event.object;
  const parts = partsOf(shape, object, event.mail.destination);
  const message = messageFields(event.mail);
  return (shape.type === 'complaint' ? doubted(parts) : parts).map((part) => toEmailEvent(shape, message, object, part));
}

function partsOf({ concerns, list }: Shape, object: Detail, destination: readonly string[]): readonly Part[] {
  if (concerns === 'everyDestination') {
    const everybody = bareAddresses(destination).map((recipient) => ({ recipient }));
    return everybody.length > 0 ? everybody : [{}];
  }
  const elements = list === undefined ? undefined : object[list];
  const named = Array.isArray(elements) ? partsByRecipient(elements, () => oneOf(destination).recipient) : [];
  if (named.length === 0) return [oneOf(destination)];
  return named.map((part) => (part.recipient === undefined ? { ...part, ...oneOf(destination) } : part));
}

/** Of one destination SES needs to name none; of several it cannot be known which, so no guess. */
function oneOf(destination: readonly string[]): Part {
  const addresses = bareAddresses(destination);
  const [only, ...others] = addresses;
  if (only === undefined) return {};
  return others.length === 0 ? { recipient: only } : { candidates: addresses };
}

/** Most mailbox providers redact who complained, so SES names everyone at that domain: each of several only may have. */
function doubted(parts: readonly Part[]): readonly Part[] {
  const named = parts.map((part) => part.recipient).filter((recipient) => recipient !== undefined);
  if (named.length < 2) return parts;
  return parts.map((part) => (part.recipient === undefined ? part : { ...part, candidates: named }));
}

function toEmailEvent(
  { type, list }: Pick<Shape, 'list'> & { readonly type: EventType },
  message: MessageFields,
  object: Detail,
  part: Part,
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

function normalizeUnknown(event: UnknownEvent): EmailEvent {
  const detail = { ...(event.publishedAs !== undefined && { eventType: event.publishedAs }), text: event.text };
  return toEmailEvent({ type: 'unknown' }, messageFields(event.mail), detail, oneOf(event.mail.destination));
}

type MessageFields = Pick<EmailEvent, 'messageId' | 'sender' | 'subject' | 'sentAt' | 'configurationSet' | 'tags'>;

function messageFields({ messageId, timestamp, source, subject, tags }: Mail): MessageFields {
  const message: { -readonly [Name in keyof MessageFields]: MessageFields[Name] } = { messageId };
  const sentAt = instant(timestamp);
  const configurationSet = tags['ses:configuration-set']?.[0];
  const own = pick(tags, isSendersOwn);
  if (source !== undefined) message.sender = source;
  if (subject !== undefined) message.subject = subject;
  if (sentAt !== undefined) message.sentAt = sentAt;
  if (configurationSet !== undefined) message.configurationSet = configurationSet;
  if (Object.keys(own).length > 0) message.tags = own;
  return message;
}

/** SES adds tags that begin with `ses:`; of those, only the feedback ids are set by senders. */
function isSendersOwn(tag: string): boolean {
  return !tag.startsWith('ses:') || tag.startsWith('ses:feedback-id-');
}
