import { bareAddress } from '../../events/address.ts';
import { addressSpellings } from '../../events/address-spellings.ts';
import { domainKey } from '../../events/domain-key.ts';
import type { EmailEvent } from '../../events/email-event.ts';
import type { Column } from '../../table/projection.ts';
import type { Filter } from './filter.ts';

/** One condition of a filter, ready to be asked of many events. */
export type Condition = {
  /** As a person gives it: `--tag campaign=spring`. */
  readonly asked: string;
  readonly columns: readonly Column[];
  readonly holds: (event: EmailEvent) => boolean;
  /** What an event has in that place: what would have held. */
  readonly found: (event: EmailEvent) => readonly string[];
};

/** All but the types. Every condition must hold. */
export function conditionsOf(filter: Filter): readonly Condition[] {
  const { tags, recipient, message, subject, sender, recipientDomains, configurationSet, tenant } = filter;
  return [
    ...tags.map(ofTag),
    ...(configurationSet === undefined ? [] : [ofField('--configuration-set', 'configurationSet', configurationSet)]),
    ...(tenant === undefined ? [] : [ofField('--tenant', 'tenant', tenant)]),
    ...(recipient === undefined ? [] : [ofRecipient(recipient)]),
    ...(message === undefined ? [] : [ofMessage(message)]),
    ...(subject === undefined ? [] : [ofSubject(subject)]),
    ...(sender === undefined ? [] : [ofSender(sender)]),
    ...(recipientDomains.length === 0 ? [] : [ofDomains(recipientDomains)]),
  ];
}

/** `name=value`, or `name` for any value. Neither may hold an equals sign: SES refuses such tags. */
function ofTag(tag: string): Condition {
  const [name = '', value] = tag.split('=');
  const valuesIn = ({ tags = {} }: EmailEvent) => (Object.hasOwn(tags, name) ? tags[name] : undefined);
  return {
    asked: `--tag ${tag}`,
    columns: ['tags'],
    holds: (event) => (value === undefined ? valuesIn(event) !== undefined : valuesIn(event)?.includes(value) === true),
    found: (event) => valuesIn(event)?.map((own) => `${name}=${own}`) ?? Object.keys(event.tags ?? {}),
  };
}

function ofField(option: string, name: 'configurationSet' | 'tenant', value: string): Condition {
  return {
    asked: `${option} ${value}`,
    columns: [name],
    holds: (event) => event[name] === value,
    found: (event) => [event[name]].filter((own) => own !== undefined),
  };
}

/** Where SES does not say which recipient an event is about, it may be this one. */
function ofRecipient(address: string): Condition {
  const spellings = new Set(addressSpellings(address));
  return {
    asked: `--recipient ${address}`,
    columns: ['recipient', 'candidates'],
    holds: (event) => addressesIn(event).some((own) => spellings.has(own)),
    found: () => [],
  };
}

function ofMessage(messageId: string): Condition {
  return {
    asked: `--message ${messageId}`,
    columns: [],
    holds: (event) => event.messageId === messageId,
    found: () => [],
  };
}

function ofSubject(part: string): Condition {
  const wanted = part.toLowerCase();
  return {
    asked: `--subject ${part}`,
    columns: ['subject'],
    holds: ({ subject }) => subject?.toLowerCase().includes(wanted) === true,
    found: () => [],
  };
}

/** Of an address its domain counts where no local part is given. */
function ofSender(wanted: string): Condition {
  const isAddress = wanted.lastIndexOf('@') > 0;
  const spellings = new Set(isAddress ? addressSpellings(wanted.toLowerCase()) : []);
  const domain = domainKey(wanted);
  // A sender writes in one way or another, thousands of times.
  const holding = new Map<string | undefined, boolean>();
  const holds = ({ sender }: EmailEvent) => {
    const address = bareAddress(sender) ?? '';
    return isAddress ? spellings.has(address) : domainKey(domainOf(address)) === domain;
  };
  return {
    asked: `--sender ${wanted}`,
    columns: ['sender'],
    holds: (event) => {
      const known = holding.get(event.sender) ?? holds(event);
      if (holding.size < mostKnown) holding.set(event.sender, known);
      return known;
    },
    found: ({ sender }) => [bareAddress(sender)].filter((address) => address !== undefined),
  };
}

const mostKnown = 1_000;

function ofDomains(domains: readonly string[]): Condition {
  const wanted = new Set(domains.flatMap((domain) => addressSpellings(`@${domainKey(domain)}`).map(domainOf)));
  return {
    asked: `--recipient-domain ${domains.join(',')}`,
    columns: ['recipient', 'candidates'],
    holds: (event) => addressesIn(event).some((address) => wanted.has(domainOf(address))),
    found: (event) => addressesIn(event).map(domainOf),
  };
}

function addressesIn({ recipient, candidates = [] }: EmailEvent): readonly string[] {
  return recipient === undefined ? candidates : [recipient];
}

/** `example.com`; lower-cased, as recipients of rows are. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}
