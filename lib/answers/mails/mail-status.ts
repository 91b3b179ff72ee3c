import { type Status, statuses } from '../statuses.ts';

/** What `mails` can be asked for: a status, or that nothing is known of how the mail ended. */
export type MailStatus = Status | 'noOutcome';

export const mailStatuses: readonly MailStatus[] = [...statuses, 'noOutcome'];

/** `noOutcome`: SES accepted the mail, and has said since neither that it arrived nor that it will not. */
export function isOfStatus(status: Status, wanted: MailStatus): boolean {
  return status === wanted || (wanted === 'noOutcome' && (status === 'sent' || status === 'delayed'));
}
