import type { EmailEvent } from '../events/email-event.ts';
import { statusOf } from '../events/status.ts';
import { eventJson } from './event-json.ts';

/** `history --json`: the message, each recipient's status, every event. Field names are a contract: README, "For programs". */
export function historyJson(events: readonly EmailEvent[]): object {
  const find = (name: 'sender' | 'subject' | 'sentAt' | 'configurationSet' | 'tags') =>
    events.find((event) => event[name] !== undefined)?.[name];
  return {
    messageId: events[0]?.messageId,
    sender: find('sender'),
    subject: find('subject'),
    sentAt: find('sentAt'),
    configurationSet: find('configurationSet'),
    tags: find('tags'),
    ...statusOf(events),
    events: events.map(eventJson),
  };
}
