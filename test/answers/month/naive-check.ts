import { groupBy } from '../../../lib/events/group-by.ts';
import type { Row } from './exported-row.ts';
import { reasonFor, standingOf } from './naive-mails.ts';

const hour = 3_600_000;

/** Says nothing of the address: nothing was heard yet, or the mail never left. */
const tellingNothing = ['sent', 'rejected', 'renderingFailed'];

type Mail = ReturnType<typeof standingOf> & { readonly messageId: string; readonly sentAt: string };

/** The verdict on an address, as the section `check` of the README has it. @param rows about the address, in order of time */
export function verdictOn(address: string, rows: readonly Row[], now: Date): object {
  const mails = mailsOf(rows);
  const decisive =
    mails.find(({ status }) => status === 'complained') ??
    mails.find(({ status }) => !tellingNothing.includes(status)) ??
    mails.find(({ status }) => status !== 'sent') ??
    mails[0];
  if (decisive === undefined) return { address, verdict: 'neverHeardOf' };
  const { status, messageId, said } = decisive;
  const reason = status === 'rejected' ? 'virus' : reasonFor(said).reason;
  return {
    address,
    verdict: word(decisive, now),
    status,
    ...(reason !== undefined && status !== 'delivered' && { reason }),
    since: since(mails.slice(mails.indexOf(decisive)), status),
    messageId,
    ...(status === 'suppressed' && { command: `aws sesv2 delete-suppressed-destination --email-address=${address}` }),
  };
}

/** Newest first. */
function mailsOf(rows: readonly Row[]): readonly Mail[] {
  return [...groupBy(rows, ({ messageId }) => messageId)]
    .map(([messageId, own]) => ({ messageId, sentAt: own[0]?.sentAt ?? '', ...standingOf(own) }))
    .sort((one, other) => (one.sentAt > other.sentAt ? -1 : 1));
}

function word({ status, said, sentAt }: Mail, now: Date): string {
  const isOld = Date.parse(sentAt) < now.getTime() - 14 * hour;
  if (status === 'complained' || status === 'suppressed') return 'doNotMail';
  if (status === 'sent') return isOld ? 'mail' : 'wait';
  if (status === 'delayed') return 'wait';
  if (status !== 'bounced' && status !== 'softBounced') return 'mail';
  const { reason, heals = 'byItself' } = reasonFor(said);
  return reason === 'autoReply' ? 'mail' : { never: 'doNotMail', afterFix: 'fixFirst', byItself: 'wait' }[heals];
}

/** When the row of mails that fared alike began; one without an outcome breaks none, and a complaint stays. @param mails the newest first */
function since(mails: readonly Mail[], status: string): string | undefined {
  const end = mails.findIndex((mail) => mail.status !== status && mail.status !== 'sent');
  const row = end < 0 || status === 'complained' ? mails : mails.slice(0, end);
  const times = row.filter((mail) => mail.status === status).flatMap(({ said }) => said.map(({ occurredAt }) => occurredAt));
  return times.sort()[0];
}
