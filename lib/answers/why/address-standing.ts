import type { EmailEvent } from '../../events/email-event.ts';
import { groupBy } from '../../events/group-by.ts';
import { type Status, statuses, statusOf } from '../status.ts';
import { inOrder } from './in-order.ts';

/** One mail to the address. */
export type MailStanding = {
  readonly messageId: string;
  readonly subject?: string;
  readonly sentAt?: string;
  /** When the newest of its events happened. */
  readonly lastAt: string;
  readonly status: Status;
};

export type AddressStanding = {
  /** Newest first. */
  readonly mails: readonly MailStanding[];
  /**
   * The mail that tells how things stand: the newest complaint, else the newest whose outcome says something of the address, else the newest whose
   * outcome is known, else the newest.
   */
  readonly decisive: MailStanding;
  readonly counts: readonly (readonly [status: Status, count: number])[];
};

/** How mail to one address fares. `events` are the address's, newest first; `undefined` if there are none. */
export function addressStanding(address: string, events: readonly EmailEvent[]): AddressStanding | undefined {
  const groups = groupBy(events, (event) => event.messageId);
  const mails = [...groups.values()]
    .map((own) => mailStanding(address, own))
    .sort((one, other) => inOrder([sent(other), sent(one)], [one.messageId, other.messageId]));
  const decisive =
    mails.find(({ status }) => status === 'complained') ??
    mails.find(({ status }) => status !== 'sent' && !wasNeverMailed(status)) ??
    mails.find(({ status }) => status !== 'sent') ??
    mails[0];
  if (decisive === undefined) return undefined;
  const counts = statuses.map((status) => [status, mails.filter((mail) => mail.status === status).length] as const);
  return { mails, decisive, counts: counts.filter(([, count]) => count > 0) };
}

/** SES made no mail of it, or sent none, for a fault of the mail: that says nothing of the address. */
export function wasNeverMailed(status: Status): boolean {
  return status === 'rejected' || status === 'renderingFailed';
}

function mailStanding(address: string, events: readonly EmailEvent[]): MailStanding {
  const subject = events.find((event) => event.subject !== undefined)?.subject;
  const sentAt = events.find((event) => event.sentAt !== undefined)?.sentAt;
  return {
    messageId: events[0]?.messageId ?? '',
    ...(subject !== undefined && { subject }),
    ...(sentAt !== undefined && { sentAt }),
    lastAt: events.reduce((last, { occurredAt }) => (occurredAt > last ? occurredAt : last), ''),
    status: statusOf(events).recipients.find(({ recipient }) => recipient === address)?.status ?? 'sent',
  };
}

function sent({ sentAt, lastAt }: MailStanding): string {
  return sentAt ?? lastAt;
}
