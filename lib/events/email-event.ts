import type { EventType } from './event-type.ts';

/**
 * One fact about one recipient of one message. A pure function of the SES event: the same event gives the same value,
 * whenever and however often it arrives.
 */
export type EmailEvent = {
  /** The SES message id. */
  readonly messageId: string;
  readonly type: EventType;
  /** The event's own time, else the message's: ISO 8601 in UTC with milliseconds. */
  readonly occurredAt: string;
  /** Says that SES's own time for this event could not be read: `occurredAt` is the message's time, or the epoch if that cannot be read either. */
  readonly timeFallback?: 'sentAt' | 'epoch';
  /** The address the fact is about, lower-cased; absent where SES does not say. */
  readonly recipient?: string;
  /** Who it can be, where SES does not say; beside a complaint's `recipient`, everyone whom SES names because one of them complained. */
  readonly candidates?: readonly string[];
  /** The envelope sender, as SES gives it. */
  readonly sender?: string;
  readonly subject?: string;
  /** When SES accepted the message: ISO 8601 in UTC with milliseconds. */
  readonly sentAt?: string;
  readonly configurationSet?: string;
  /** The SES tenant that the mail was sent for. */
  readonly tenant?: string;
  /** Who sent the mail, as IAM names it: a user, or a role. */
  readonly callerIdentity?: string;
  /** From where the mail was handed to SES: the public address of the machine that sent it. */
  readonly sourceIp?: string;
  /** Deliveries: the address of SES from which the mail went out, a dedicated one if the sender has such. */
  readonly outgoingIp?: string;
  /** The sender's own tags, name to values. */
  readonly tags?: Readonly<Record<string, readonly string[]>>;
  /** The event's object with SES's own field names, less what the fields above hold; of a list of recipients, this recipient's part. */
  readonly detail: Detail;
  /** Bounces only: whether it will not heal. */
  readonly permanent?: boolean;
  /** Bounces and complaints: SES declined to send because the address is on a suppression list. No fresh feedback. */
  readonly suppressed?: true;
  /** Opens and clicks: whether a robot did it; absent where SES did not say. */
  readonly bot?: 'likely' | 'unlikely';
  /** Identifies this fact among those of its message; holds no address and no link. */
  readonly digest: string;
};

export type Detail = { readonly [name: string]: unknown };
