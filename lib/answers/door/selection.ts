import { allTypes, type EventType } from '../../events/event-type.ts';
import { latestStamp } from '../clock-skew.ts';
import type { Filter, Range } from '../filter/filter.ts';
import { messageIdIn } from '../message-id.ts';
import { givenAddress, givenDomain, givenList, givenSender, givenText, givenTime, givenWord } from './given-values.ts';
import { InvalidQuestion, quoted, refuseUnknown } from './invalid-question.ts';

/** A `Date`, or ISO 8601: a time (UTC, where it has no offset), or a day, which begins at midnight UTC. */
export type Time = Date | string;

/** Of which time: mails by when they were sent, events by when they happened. */
export type Since = {
  readonly since: Time;
  /** Before this time. @default now */
  readonly until?: Time;
};

/** Which mails or events; every condition that is given must hold. */
export type Selection = Since & {
  /** Of these types alone. @default all */
  readonly types?: readonly EventType[];
  /** The sender's own tags: `name=value`, or `name` for any value. */
  readonly tags?: readonly string[];
  readonly configurationSet?: string;
  readonly tenant?: string;
  readonly recipient?: string;
  /** One of these; in Unicode or in punycode. */
  readonly recipientDomains?: readonly string[];
  /** An address, or a domain. */
  readonly sender?: string;
  /** A part of it, in any case. */
  readonly subject?: string;
  /** The SES message id. */
  readonly message?: string;
};

const selectionNames = [
  'since',
  'until',
  'types',
  'tags',
  'configurationSet',
  'tenant',
  'recipient',
  'recipientDomains',
  'sender',
  'subject',
  'message',
] as const satisfies readonly (keyof Selection)[];

function filterIn(given: Omit<Selection, keyof Since>): Filter {
  const { types = [], tags = [], recipientDomains = [] } = given;
  const { configurationSet, tenant, recipient, sender, subject, message } = given;
  return {
    types: givenList('types', types, (name, type) => givenWord(name, type, allTypes)),
    tags: givenList('tags', tags, givenText),
    recipientDomains: givenList('recipientDomains', recipientDomains, givenDomain),
    ...(configurationSet !== undefined && { configurationSet: givenText('configurationSet', configurationSet) }),
    ...(tenant !== undefined && { tenant: givenText('tenant', tenant) }),
    ...(recipient !== undefined && { recipient: givenAddress('recipient', recipient) }),
    ...(sender !== undefined && { sender: givenSender('sender', sender) }),
    ...(subject !== undefined && { subject: givenText('subject', subject) }),
    ...(message !== undefined && { message: messageIdIn(givenText('message', message)) }),
  };
}

/** @throws InvalidQuestion */
export function rangeIn({ since, until }: Since, now: Date): Range {
  const end = until === undefined ? undefined : givenTime('until', until);
  const latest = latestStamp(now);
  const range = { since: givenTime('since', since), until: end && end < latest ? end : latest };
  if (range.since < range.until) return range;
  throw new InvalidQuestion(
    `Nothing lies between since ${quoted(since)} and ${until === undefined ? 'now' : `until ${quoted(until)}`}.`,
  );
}

/** A question about many, and what it may hold besides. @throws InvalidQuestion */
export function selectionIn<Given extends Selection>(
  what: string,
  given: Given,
  now: Date,
  besides: readonly Exclude<keyof Given, keyof Selection>[],
): { readonly filter: Filter; readonly range: Range } {
  refuseUnknown(what, given, [...selectionNames, ...besides.map(String)]);
  return { filter: filterIn(given), range: rangeIn(given, now) };
}
