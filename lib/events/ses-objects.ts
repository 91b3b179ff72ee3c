/**
 * SES's objects as rows keep them, less what an event says beside them (the addresses, the time). Enumerations are open, and SES adds members:
 * whoever reads one of these meets values and names that do not stand here.
 * @see https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html
 */

/** What SES says of one recipient in a bounce or a delay. */
export type RecipientReport = {
  /** `failed`, `delayed`, ... */
  readonly action?: string | null;
  /** The enhanced status code of RFC 3463, such as `5.1.1`; it can contradict `bounceType`, and `5.3.0` says nothing. */
  readonly status?: string | null;
  /** What the mail server answered. */
  readonly diagnosticCode?: string | null;
};

/** Why the mail will not arrive. */
export type Bounce = {
  /** `Permanent`, `Transient`, `Undetermined`. */
  readonly bounceType?: string;
  /** `General`, `NoEmail`, `Suppressed`, `OnAccountSuppressionList`, `MailboxFull`, ... */
  readonly bounceSubType?: string;
  /** About this recipient alone; mostly one. */
  readonly bouncedRecipients?: readonly RecipientReport[];
  /** SES's name of this bounce. */
  readonly feedbackId?: string;
  readonly reportingMTA?: string;
  readonly remoteMtaIp?: string;
};

/** What a mailbox provider reported. */
export type Complaint = {
  /** `abuse`, `auth-failure`, `fraud`, `not-spam`, `other`, `virus`; the second and the fourth are no complaint of a reader. */
  readonly complaintFeedbackType?: string;
  /** `OnAccountSuppressionList`, `OnTenantSuppressionList` where SES declined to send. */
  readonly complaintSubType?: string;
  /** SES's name of this complaint. */
  readonly feedbackId?: string;
  readonly userAgent?: string;
  readonly arrivalDate?: string;
};

/** How the receiving server took the mail. */
export type Delivery = {
  /** From the send to the delivery (ms). */
  readonly processingTimeMillis?: number;
  readonly smtpResponse?: string;
  readonly reportingMTA?: string;
  readonly remoteMtaIp?: string;
};

/** Why SES tries again. */
export type DeliveryDelay = {
  /** `General`, `MailboxFull`, `SpamDetected`, `RecipientServerError`, `TransientCommunicationFailure`, ... */
  readonly delayType?: string;
  /** When SES gives up. */
  readonly expirationTime?: string;
  /** About this recipient alone; mostly one. */
  readonly delayedRecipients?: readonly RecipientReport[];
  readonly reportingMTA?: string;
};

/** Who loaded the tracking pixel. */
export type Open = {
  readonly ipAddress?: string;
  readonly userAgent?: string;
  /** `Likely`, `Unlikely`; absent where SES did not say. */
  readonly isBotEvent?: string;
};

/** Who followed which link. */
export type Click = Open & {
  readonly link?: string;
  /** The link's own tags, name to values. */
  readonly linkTags?: Readonly<Record<string, readonly string[]>>;
};

/** Why SES did not send. */
export type Reject = {
  /** `Bad content`. */
  readonly reason?: string;
};

/** Why no mail could be made of the template. */
export type RenderingFailure = { readonly templateName?: string; readonly errorMessage?: string };

/** A contact's choice of topics. */
export type TopicPreferences = {
  readonly unsubscribeAll?: boolean;
  readonly topicSubscriptionStatus?: readonly {
    readonly topicName?: string;
    /** `OptIn`, `OptOut`. */
    readonly subscriptionStatus?: string;
  }[];
};

/** What a contact changed. */
export type Subscription = {
  readonly contactList?: string;
  readonly source?: string;
  readonly newTopicPreferences?: TopicPreferences;
  readonly oldTopicPreferences?: TopicPreferences;
};

/** SES says nothing more of a send. */
export type Send = { readonly [name: string]: unknown };

/** An event of a type that this version does not know. */
export type Unknown = {
  /** What SES calls the type. */
  readonly eventType?: string;
  /** The whole event, as SES published it. */
  readonly text: string;
};
