import type { EventType } from '../../events/event-type.ts';
import type { TimeRange } from '../../table/by-day.ts';

export type Range = TimeRange;

/** Which events; every condition that is given must hold. */
export type Filter = {
  readonly types: readonly EventType[];
  /** `name=value` of the sender's own tags, or `name` for any value. */
  readonly tags: readonly string[];
  readonly configurationSet?: string;
  readonly tenant?: string;
  /** Bare and lower-cased. */
  readonly recipient?: string;
  /** The SES message id. */
  readonly message?: string;
  /** A part of it, in any case. */
  readonly subject?: string;
  /** An address, or a domain with or without `@`; lower-cased. */
  readonly sender?: string;
  /** One of them; lower-cased, without `@`. */
  readonly recipientDomains: readonly string[];
};

/** By what `stats` divides its counts, other than by a tag. */
export const groupings = [
  'day',
  'hour',
  'configurationSet',
  'recipientDomain',
  'sender',
  'senderDomain',
  'provider',
  'reason',
  'link',
  'template',
  'tenant',
  'outgoingIp',
] as const;

export type Grouping = (typeof groupings)[number] | `tag:${string}`;
