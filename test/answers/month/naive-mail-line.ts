import type { Row } from './exported-row.ts';
import { type NaiveMail, ofType, reasonFor, standingOf } from './naive-mails.ts';
import { isAutoReply } from './said-by-servers.ts';

/** A line of `mails --json`. */
export type MailLine = { readonly status: string; readonly sentAt: string; readonly [name: string]: unknown };

export function mailLine({ recipient, rows }: NaiveMail): MailLine {
  const [{ messageId, sender, subject, sentAt, configurationSet, tenant, tags }] = rows;
  const { status, said } = standingOf(rows);
  const { reason } = reasonFor(said);
  return {
    messageId,
    status,
    sentAt,
    recipient,
    sender,
    subject,
    configurationSet,
    tags,
    ...(tenant !== undefined && { tenant }),
    ...(reason !== undefined && { reason }),
    autoReply: status === 'delivered' && rows.some(isAutoReply),
    lastAt: rows.at(-1)?.occurredAt,
    opens: timesBy(ofType(rows, 'open')),
    clicks: timesBy(ofType(rows, 'click')),
  };
}

function timesBy(rows: readonly Row[]): object {
  const by = (bot: Row['bot']) => rows.filter((row) => row.bot === bot).length;
  return { human: by('unlikely'), bot: by('likely'), unknown: by(undefined) };
}

/** `noOutcome` is what was sent, or put off, and not heard of since. */
export function isOfStatus({ status }: { readonly status: string }, wanted: string): boolean {
  return wanted === 'noOutcome' ? ['sent', 'delayed'].includes(status) : status === wanted;
}
