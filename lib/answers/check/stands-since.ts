import type { EmailEvent } from '../../events/email-event.ts';
import { type Status, statusSaid } from '../status.ts';
import type { AddressStanding } from '../why/address-standing.ts';

/** When what the status says first happened in the unbroken row of mails that fared so, back from the one that decides. */
export function standsSince(
  { mails, decisive }: AddressStanding,
  events: readonly EmailEvent[],
  status: Status,
): string | undefined {
  const upToDecisive = mails.slice(mails.indexOf(decisive));
  // A complaint stays, whatever came between; a mail without an outcome breaks no row.
  const others = upToDecisive.findIndex((mail) => mail.status !== status && mail.status !== 'sent');
  const row = status === 'complained' || others < 0 ? upToDecisive : upToDecisive.slice(0, others);
  const ids = new Set(row.map(({ messageId }) => messageId));
  return events
    .filter((event) => ids.has(event.messageId) && statusSaid(event) === status)
    .map(({ occurredAt }) => occurredAt)
    .reduce<string | undefined>((first, time) => (first === undefined || time < first ? time : first), undefined);
}
