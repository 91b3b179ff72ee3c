import type { Detail, EmailEvent } from './email-event.ts';
import type { EventType } from './event-type.ts';

/** An event as programs get it: its own object stands under the name of its type. */
export type EventJson = Omit<EmailEvent, 'detail' | 'digest'> & { readonly [Type in EventType]?: Detail };

/**
 * An event as programs get it: the row's own names, always in this order, which DynamoDB does not keep; the event's object under the name of
 * its type, without the keys of the table. Names are a contract: lib/cli/README.md, "events". A new field that is missing here does not compile.
 */
export function eventJson(event: EmailEvent): EventJson {
  const json: Record<string, unknown> = {};
  for (const name of columns) if (event[name] !== undefined) json[name] = event[name];
  json[event.type] = event.detail;
  return json as EventJson;
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
