import { bareAddress } from '../../events/address.ts';
import type { EmailEvent } from '../../events/email-event.ts';
import type { EventType } from '../../events/event-type.ts';
import type { Column } from '../../table/projection.ts';
import { judgeEvent } from '../bounce/judge-event.ts';
import { domainOf } from '../filter/conditions.ts';
import type { Grouping } from '../filter/filter.ts';
import { providerOf } from '../provider/provider-of.ts';
import { statusSaid } from '../status.ts';
import { date } from '../time.ts';
import { answerOf } from '../why/answer.ts';
import { hourOf } from './hour-of.ts';

/** Where the sender, or SES, did not say. */
export const none = '(none)';

/** How a mail finds its group. */
export type Groups = {
  /** Which columns of an event tell. */
  readonly columns: (type: EventType) => readonly Column[];
  /** The groups that the event says its mail is in; none where it says nothing. Of several events the one of the greatest weight counts, of those the newest. */
  readonly of: (event: EmailEvent) => readonly string[];
  /** 1 to 3, of what the event says. @default 1 */
  readonly weight?: (event: EmailEvent, group: string) => number;
  /** Whether mails that nothing is said of make a group, too. */
  readonly hasNone: boolean;
};

export function groupsOf(by: Grouping, utc: boolean): Groups {
  if (by.startsWith('tag:')) return ofTag(by.slice('tag:'.length));
  switch (by as Exclude<Grouping, `tag:${string}`>) {
    case 'day':
      return always(({ sentAt, occurredAt }) => date(sentAt ?? occurredAt, utc));
    case 'hour':
      return always(({ sentAt, occurredAt }) => hourOf(sentAt ?? occurredAt, utc));
    case 'configurationSet':
    case 'tenant':
    case 'outgoingIp':
      return ofColumn(by as 'configurationSet' | 'tenant' | 'outgoingIp');
    case 'sender':
      return ofText('sender', (sender) => bareAddress(sender) ?? sender);
    case 'senderDomain':
      return ofText('sender', (sender) => domainOf(bareAddress(sender) ?? sender));
    case 'recipientDomain':
      return { columns: () => ['recipient', 'candidates'], of: domains, hasNone: true };
    case 'provider':
      return {
        columns: answerColumns,
        of: providers,
        weight: (_, provider) => (provider === 'other' ? 1 : 2),
        hasNone: true,
      };
    case 'reason':
      return {
        columns: (type) => (troubled(type) ? ['detail', 'suppressed'] : []),
        of: reasons,
        weight: reasonWeight,
        hasNone: false,
      };
    case 'template':
      return {
        columns: ofDetail('renderingFailure', 'templateName'),
        of: detailOf('renderingFailure', 'templateName'),
        hasNone: false,
      };
    case 'link':
      return { columns: ofDetail('click', 'link'), of: detailOf('click', 'link'), hasNone: false };
  }
}

/** Every event has its mail's time of sending; told once for all of a minute. */
function always(label: (event: EmailEvent) => string): Groups {
  const known = new Map<string, readonly string[]>();
  const of = (event: EmailEvent) => {
    const minute = (event.sentAt ?? event.occurredAt).slice(0, 16);
    const found = known.get(minute) ?? [label(event)];
    if (known.size > mostKnown) known.clear();
    known.set(minute, found);
    return found;
  };
  return { columns: () => ['sentAt'], of, hasNone: true };
}

const mostKnown = 10_000;

function ofColumn(name: 'configurationSet' | 'tenant' | 'outgoingIp'): Groups {
  return ofText(name, (text) => text);
}

function ofText(name: 'configurationSet' | 'tenant' | 'outgoingIp' | 'sender', group: (text: string) => string): Groups {
  const known = new Map<string, readonly string[]>();
  const of = ({ [name]: text }: EmailEvent) => {
    if (text === undefined) return [];
    const found = known.get(text) ?? [group(text)];
    if (known.size < mostKnown) known.set(text, found);
    return found;
  };
  return { columns: () => [name], of, hasNone: true };
}

function ofTag(name: string): Groups {
  return {
    columns: () => ['tags'],
    of: ({ tags = {} }) => (Object.hasOwn(tags, name) ? [...new Set(tags[name])] : []),
    hasNone: true,
  };
}

/** Of several that it can be, a domain only if all share it. */
function domains({ recipient, candidates = [] }: EmailEvent): readonly string[] {
  if (recipient !== undefined) return [domainOf(recipient)];
  const [domain, ...others] = new Set(candidates.map(domainOf));
  return domain !== undefined && others.length === 0 ? [domain] : [];
}

function answerColumns(type: EventType): readonly Column[] {
  const answered = type === 'delivery' ? (['detail.smtpResponse'] as const) : troubled(type) ? (['detail'] as const) : [];
  return ['recipient', 'candidates', ...answered];
}

function providers(event: EmailEvent): readonly string[] {
  return domains(event).map((domain) => providerOf(domain, answerOf(event).text));
}

function troubled(type: EventType): boolean {
  return type === 'bounce' || type === 'deliveryDelay' || type === 'complaint';
}

/** Of bounces and delays, and of complaints with which SES declined to send. An automatic reply is no trouble. */
function reasons(event: EmailEvent): readonly string[] {
  if (event.type === 'complaint' && statusSaid(event) !== 'suppressed') return [];
  if (!troubled(event.type)) return [];
  const { reason } = judgeEvent(event);
  return reason === 'autoReply' ? [] : [reason];
}

/** What gave a mail up outweighs what put it off. */
function reasonWeight(event: EmailEvent): number {
  return { bounced: 3, suppressed: 3, softBounced: 2 }[statusSaid(event) as 'bounced'] ?? 1;
}

function ofDetail(type: EventType, name: string): Groups['columns'] {
  return (own) => (own === type ? [`detail.${name}`] : []);
}

function detailOf(type: EventType, name: string): Groups['of'] {
  return (event) => (event.type === type && typeof event.detail[name] === 'string' ? [String(event.detail[name])] : []);
}
