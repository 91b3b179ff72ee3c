import type { SentMail } from '../published-events.ts';
import { between, oneOf, type Random } from './chance.ts';
import type { Person } from './people.ts';
import type { Stream } from './streams.ts';

export function mailOf(stream: Stream, people: readonly Person[], sentAt: number, random: Random): SentMail {
  const { campaign, isDated, kind, sender, configurationSet, tenant, outgoingIps } = stream;
  const date = new Date(sentAt);
  return {
    messageId: messageIdOf(sentAt, random),
    sentAt: date,
    to: people.map(({ address }) => address),
    subject: stream.subject.replace('{n}', () => String(between(random, 100_000, 999_999))),
    tags: { campaign: isDated ? `${campaign}-${date.toISOString().slice(0, 10)}` : campaign, kind },
    sender,
    configurationSet,
    ...(tenant !== undefined && { tenant }),
    outgoingIp: oneOf(random, outgoingIps),
  };
}

/** As SES makes them: first the time, so that they sort by it, then a UUID. */
function messageIdOf(sentAt: number, random: Random): string {
  const digits = (length: number) => Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join('');
  const uuid = `${digits(8)}-${digits(4)}-4${digits(3)}-${oneOf(random, ['8', '9', 'a', 'b'])}${digits(3)}-${digits(12)}`;
  return `0100${sentAt.toString(16).padStart(12, '0')}-${uuid}-000000`;
}
