import type { EmailEvent } from './email-event.ts';

/** What the events of one message say about the message itself. */
export type Message = Pick<EmailEvent, 'messageId' | MessageField>;

const messageFields = [
  'sender',
  'subject',
  'sentAt',
  'configurationSet',
  'tenant',
  'callerIdentity',
  'sourceIp',
  'tags',
] as const satisfies readonly (keyof EmailEvent)[];

type MessageField = (typeof messageFields)[number];

/** Of each field the first that an event has: SES leaves some out of some events. `undefined` where there is no event. */
export function messageOf(events: readonly EmailEvent[]): Message | undefined {
  const [first] = events;
  const found = messageFields.map((name) => [name, events.find((event) => event[name] !== undefined)?.[name]] as const);
  return first && { messageId: first.messageId, ...Object.fromEntries(found.filter(([, value]) => value !== undefined)) };
}
