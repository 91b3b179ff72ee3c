import { type Status, statusOf } from '../../answers/status.ts';
import type { EmailEvent } from '../../events/email-event.ts';

/** What becomes of a mail is known after so long (ms), as a rule: the page follows it until then. */
const young = 15 * 60_000;

/** Until when (ms since the epoch) the page looks again by itself; nothing where all is decided, or the mail is old. */
export function watchedUntil(events: readonly EmailEvent[], now: Date): number | undefined {
  // Nothing is known of it: perhaps it was sent a moment ago.
  if (events.length === 0) return now.getTime() + young;
  const sentAt = events.find((event) => event.sentAt !== undefined)?.sentAt;
  if (sentAt === undefined) return undefined;
  const until = Date.parse(sentAt) + young;
  return isOpen(events) && until > now.getTime() ? until : undefined;
}

function isOpen(events: readonly EmailEvent[]): boolean {
  return statusOf(events).recipients.some(({ status }) => isUndecided(status));
}

/** Whether SES may still deliver it. */
export function isUndecided(status: Status): boolean {
  return status === 'sent' || status === 'delayed';
}
