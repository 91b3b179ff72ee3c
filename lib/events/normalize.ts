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

/** What a type's object is called, and whom it concerns: a list in it, every destination, or one destination that SES does not name. */
type Shape = {
  readonly type: SesEventType;
  readonly object: string;
  readonly concerns: { readonly list: string } | 'everyDestination' | 'oneDestination';
};

/** @see https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html */
const shapes = {
  Send: { type: 'send', object: 'send', concerns: 'everyDestination' },
  Reject: { type: 'reject', object: 'reject', concerns: 'everyDestination' },
  'Rendering Failure': { type: 'renderingFailure', object: 'failure', concerns: 'everyDestination' },
  Subscription: { type: 'subscription', object: 'subscription', concerns: 'everyDestination' },
  Bounce: { type: 'bounce', object: 'bounce', concerns: { list: 'bouncedRecipients' } },
  Complaint: { type: 'complaint', object: 'complaint', concerns: { list: 'complainedRecipients' } },
  Delivery: { type: 'delivery', object: 'delivery', concerns: { list: 'recipients' } },
  DeliveryDelay: { type: 'deliveryDelay', object: 'deliveryDelay', concerns: { list: 'delayedRecipients' } },
  Open: { type: 'open', object: 'open', concerns: 'oneDestination' },
  Click: { type: 'click', object: 'click', concerns: 'oneDestination' },
} as const satisfies Record<Exclude<SesEvent['eventType'], 'unknown'>, Shape>;

/** The facts in an event: one for each recipient it concerns, each once; one without a recipient where SES does not say which. */
export function normalize(event: SesEvent): readonly EmailEvent[] {
  if (event.eventType === 'unknown') return [normalizeUnknown(event)];
  const shape: Shape = shapes[event.eventType];
  const object = (event as unknown as Record<string, Detail>)[shape.object] ?? {};
  const parts = partsOf(object, shape.concerns, bareAddresses(event.mail.destination));
  const message = messageFields(event.mail);
  return (shape.type === 'complaint' ? doubted(parts) : parts).map((part) => toEmailEvent(shape.type, message, part));
}

function partsOf(object: Detail, concerns: Shape['concerns'], destinations: readonly string[]): readonly Part[] {
  const named =
    concerns === 'everyDestination'
      ? destinations.map((recipient) => ({ recipient, object }))
      : concerns === 'oneDestination'
        ? []
        : partsByRecipient(object, concerns.list, oneOf(destinations).recipient);
  const parts = named.length > 0 ? named : [{ object }];
  return parts.map((part) => (part.recipient === undefined ? { ...oneOf(destinations), object: part.object } : part));
}

/** Of one destination SES needs to name none; of several it cannot be known which, so no guess. */
function oneOf(destinations: readonly string[]): Omit<Part, 'object'> {
  const [only, ...others] = destinations;
  if (only === undefined) return {};
  return others.length === 0 ? { recipient: only } : { candidates: destinations };
}

/** Most mailbox providers redact who complained, so SES names everyone at that domain: each of several only may have. */
function doubted(parts: readonly Part[]): readonly Part[] {
  const named = parts.map((part) => part.recipient).filter((recipient) => recipient !== undefined);
  if (named.length < 2) return parts;
  return parts.map((part) => (part.recipient === undefined ? part : { ...part, candidates: named }));
}

function toEmailEvent(type: EventType, message: MessageFields, part: Part): EmailEvent {
  const { object, ...whom } = part;
  const time = readTime(object, message.sentAt, type);
  const detail = pick(object, (name, value) => value !== null && !(name === 'timestamp' && value === time.occurredAt));
  const event = { type, detail, digest: digest([type, part.recipient ?? null, detail]) };
  // Not spread: Node 20 takes 50 times as long to spread so many fields.
  return Object.assign(event, message, whom, time, derived(type, detail));
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
  return toEmailEvent('unknown', messageFields(event.mail), {
    ...oneOf(bareAddresses(event.mail.destination)),
    object: detail,
  });
}

type MessageFields = Pick<EmailEvent, 'messageId' | 'sender' | 'subject' | 'sentAt' | 'configurationSet' | 'tags'>;

function messageFields(mail: Mail): MessageFields {
  const sentAt = instant(mail.timestamp);
  const configurationSet = mail.tags['ses:configuration-set']?.[0];
  const tags = pick(mail.tags, isSendersOwn);
  return {
    messageId: mail.messageId,
    ...(mail.source !== undefined && { sender: mail.source }),
    ...(mail.subject !== undefined && { subject: mail.subject }),
    ...(sentAt !== undefined && { sentAt }),
    ...(configurationSet !== undefined && { configurationSet }),
    ...(Object.keys(tags).length > 0 && { tags }),
  };
}

/** SES adds tags that begin with `ses:`; of those, only the feedback ids are set by senders. */
function isSendersOwn(tag: string): boolean {
  return !tag.startsWith('ses:') || tag.startsWith('ses:feedback-id-');
}
