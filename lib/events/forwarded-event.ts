import type { EmailEvent } from './email-event.ts';
import type { EventType } from './event-type.ts';
import type {
  Bounce,
  Click,
  Complaint,
  Delivery,
  DeliveryDelay,
  Open,
  Reject,
  RenderingFailure,
  Send,
  Subscription,
  Unknown,
} from './ses-objects.ts';

/**
 * `detail` of an event that `forward` puts on an event bus: one fact about one recipient of one message. The JSON Schema that the package holds is
 * made of this type.
 */
export type ForwardedEvent =
  | Fact<'send', { readonly send: Send }>
  | Fact<'reject', { readonly reject: Reject }>
  | Fact<'bounce', BounceFact & Pick<EmailEvent, 'suppressed'>>
  | Fact<'complaint', { readonly complaint: Complaint } & Pick<EmailEvent, 'suppressed'>>
  | Fact<'delivery', { readonly delivery: Delivery }>
  | Fact<'open', { readonly open: Open } & Pick<EmailEvent, 'bot'>>
  | Fact<'click', { readonly click: Click } & Pick<EmailEvent, 'bot'>>
  | Fact<'renderingFailure', { readonly renderingFailure: RenderingFailure }>
  | Fact<'deliveryDelay', { readonly deliveryDelay: DeliveryDelay }>
  | Fact<'subscription', { readonly subscription: Subscription }>
  | Fact<'unknown', { readonly unknown: Unknown }>
  | TruncatedEvent;

type BounceFact = {
  readonly bounce: Bounce;
  /** Whether SES counts it as permanent. */
  readonly permanent: boolean;
};

/** The rest of the row is in the table: an event bus takes no entry so large. */
export type TruncatedEvent = Named & Partial<OfMail> & { readonly type: EventType; readonly truncated: true };

type Fact<Type extends EventType, Own> = Named & OfMail & { readonly type: Type } & Own;

type Named = Pick<EmailEvent, 'messageId' | 'occurredAt'> & {
  /** Names the fact: the message id and the key of its row. Whoever meets it twice drops the second. */
  readonly id: string;
};

type OfMail = Omit<EmailEvent, keyof Named | 'type' | 'detail' | 'digest' | 'permanent' | 'suppressed' | 'bot'>;
