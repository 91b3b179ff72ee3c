import type { EmailEvent } from '../events/email-event.ts';

/**
 * An event as programs get it: the row's own names, always in this order, which DynamoDB does not keep; the event's object under the name of
 * its type, without the keys of the table. Names are a contract: README, "For programs". A new field that is missing here does not compile.
 */
export function eventJson(event: EmailEvent): object {
  const present = columns.filter((name) => event[name] !== undefined).map((name) => [name, event[name]] as const);
  return { ...Object.fromEntries(present), [event.type]: event.detail };
}

const columns = Object.keys({
  messageId: true,
  type: true,
  occurredAt: true,
  timeFallback: true,
  recipient: true,
  candidates: true,
  sender: true,
  subject: true,
  sentAt: true,
  configurationSet: true,
  tenant: true,
  callerIdentity: true,
  sourceIp: true,
  outgoingIp: true,
  tags: true,
  permanent: true,
  suppressed: true,
  bot: true,
} satisfies Record<Column, true>) as readonly Column[];

type Column = Exclude<keyof EmailEvent, 'detail' | 'digest'>;
