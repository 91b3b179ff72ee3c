import type { EmailEvent } from '../events/email-event.ts';
import { type EventJson, eventJson } from '../events/event-json.ts';
import { type Message, messageOf } from '../events/message.ts';
import { type MessageStatus, statusOf } from './status.ts';

/** What happened to a mail. Field names are a contract: lib/cli/README.md, "history". */
export type MessageHistory = Message & MessageStatus & { readonly events: readonly EventJson[] };

/** Of the events of one message; nothing where there are none. */
export function messageHistory(events: readonly EmailEvent[]): MessageHistory | undefined {
  const message = messageOf(events);
  return message && { ...message, ...statusOf(events), events: events.map(eventJson) };
}
