import type { EmailEvent } from './email-event.ts';

/** Names a fact among those of its message, and sorts by time. Holds no address and no link. */
export function factKey({ occurredAt, type, digest }: EmailEvent): string {
  return `${occurredAt}#${type}#${digest}`;
}

/** Names a fact among all: the same fact, however often it arrives, has the same. */
export function identity(event: EmailEvent): string {
  return `${event.messageId}#${factKey(event)}`;
}
