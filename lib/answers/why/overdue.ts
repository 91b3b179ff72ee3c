import type { EmailEvent } from '../../events/email-event.ts';
import type { Status } from '../status.ts';

/** SES tries for so long (ms), unless the configuration set gives it less. @see https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html */
const longestDelivery = 14 * 3_600_000;

/**
 * Whether SES must have decided by now: it accepted the mail, or still tried, longer ago than it ever tries, and nothing has been heard since.
 * Then waiting is no advice.
 */
export function isOverdue(status: Status, events: readonly EmailEvent[], now: Date): boolean {
  if (status !== 'sent' && status !== 'delayed') return false;
  const ends = events.map(endOf).filter((end) => end !== undefined);
  return ends.length > 0 && now.getTime() > Math.max(...ends);
}

function endOf({ sentAt, detail: { expirationTime } }: EmailEvent): number | undefined {
  const told = typeof expirationTime === 'string' ? Date.parse(expirationTime) : Number.NaN;
  if (!Number.isNaN(told)) return told;
  return sentAt === undefined ? undefined : Date.parse(sentAt) + longestDelivery;
}
