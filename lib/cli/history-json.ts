import { eventJson } from '../answers/event-json.ts';
import { statusOf } from '../answers/status.ts';
import type { EmailEvent } from '../events/email-event.ts';
import { messageOf } from '../events/message.ts';

/** `history --json`: the message, each recipient's status, every event. Field names are a contract: README, "For programs". */
export function historyJson(events: readonly EmailEvent[]): object {
  return {
    ...messageOf(events),
    ...statusOf(events),
    events: events.map(eventJson),
  };
}
