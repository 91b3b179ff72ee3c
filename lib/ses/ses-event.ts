import type { JsonObject } from './json.ts';
import type { Mail } from './mail.ts';

/**
 * The ten events that SES publishes, told apart by `eventType`, and the one it has not published yet.
 * Enumerations are open: SES adds values, so they are `string` here and named in the comments.
 * @see https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html
 */
export type SesEvent =
  | SendEvent
  | RejectEvent
  | BounceEvent
  | ComplaintEvent
  | DeliveryEvent
  | OpenEvent
  | ClickEvent
  | RenderingFailureEvent
  | DeliveryDelayEvent
  | SubscriptionEvent
  | UnknownEvent;

/** Occurs whenever SES accepts a send, even one that it will decline because the address is suppressed. */
export type SendEvent = Event<'Send', JsonObject>;

/** Occurs whenever SES accepted a mail and then found a virus in it; nothing is sent. */
export type RejectEvent = Event<'Reject', { readonly reason?: Text }>;

/** Occurs whenever a mail will not be delivered for good, or a remote server answered it later (out of office, too). */
export type BounceEvent = Event<
  'Bounce',
  {
    readonly timestamp?: Text;
    /** `Undetermined`, `Permanent`, `Transient`. */
    readonly bounceType?: Text;
    /** `General`, `NoEmail`, `Suppressed`, `OnAccountSuppressionList`, `MailboxFull`, ... */
    readonly bounceSubType?: Text;
    readonly bouncedRecipients?: readonly NamedRecipient[] | null;
    readonly feedbackId?: Text;
  }
>;

/** Occurs whenever a mailbox provider reports feedback on a mail, or SES declines to send because of an earlier complaint. */
export type ComplaintEvent = Event<
  'Complaint',
  {
    readonly timestamp?: Text;
    /** Those who may have complained: most providers redact the address, so it is everyone at that domain. */
    readonly complainedRecipients?: readonly NamedRecipient[] | null;
    /** Usually `null`; `OnAccountSuppressionList`, `OnTenantSuppressionList` where nothing was sent. */
    readonly complaintSubType?: Text;
    /** `abuse`, `auth-failure`, `fraud`, `not-spam`, `other`, `virus`. */
    readonly complaintFeedbackType?: Text;
    readonly feedbackId?: Text;
  }
>;

/** Occurs whenever the remote server accepted a mail; a bounce or a complaint can still follow. */
export type DeliveryEvent = Event<
  'Delivery',
  { readonly timestamp?: Text; readonly recipients?: readonly string[] | null; readonly smtpResponse?: Text }
>;

/** Occurs whenever a mail client, or a robot on its behalf, loads the tracking pixel. */
export type OpenEvent = Event<'Open', Engagement>;

/** Occurs whenever somebody, or a robot on their behalf, follows a rewritten link. */
export type ClickEvent = Event<'Click', Engagement & { readonly link?: Text }>;

/** Occurs whenever a template could not be rendered; nothing is sent. */
export type RenderingFailureEvent = Event<'Rendering Failure', { readonly templateName?: Text; readonly errorMessage?: Text }>;

/** Occurs whenever SES could not deliver yet and tries again; repeats while it does. */
export type DeliveryDelayEvent = Event<
  'DeliveryDelay',
  { readonly timestamp?: Text; readonly delayType?: Text; readonly delayedRecipients?: readonly NamedRecipient[] | null }
>;

/** Occurs whenever a contact changes its topic preferences through the unsubscribe link or header. */
export type SubscriptionEvent = Event<
  'Subscription',
  { readonly timestamp?: Text; readonly contactList?: Text; readonly source?: Text }
>;

/** An event of a type, or of a shape, that this version does not know: kept as the text it came in. */
export type UnknownEvent = {
  readonly eventType: 'unknown';
  /** What SES calls it; absent where SES did not say. */
  readonly publishedAs?: string;
  readonly mail: Mail;
  readonly text: string;
};

/** An element of a list of recipients; `emailAddress` may be `Name <address>`, differ in case and stand twice. */
export type NamedRecipient = {
  readonly emailAddress?: Text;
  readonly action?: Text;
  /** The enhanced status code of RFC 3463; it can contradict `bounceType`. */
  readonly status?: Text;
  readonly diagnosticCode?: Text;
};

/** `object` is what SES publishes under a name of its own for each type: `bounce`, `failure`, ... */
type Event<Type extends string, Detail> = { readonly eventType: Type; readonly mail: Mail; readonly object: Detail };

type Engagement = {
  readonly timestamp?: Text;
  readonly ipAddress?: Text;
  readonly userAgent?: Text;
  /** The string `Likely` or `Unlikely`, published since August 2026; absent means that SES does not know. */
  readonly isBotEvent?: Text;
};

type Text = string | null;
