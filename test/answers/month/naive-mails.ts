import { groupBy } from '../../../lib/events/group-by.ts';
import type { Row } from './exported-row.ts';
import { isAutoReply, type Reason, reasonOf } from './said-by-servers.ts';

/** A mail to one recipient, or what one of several did of whom SES does not say who it was. */
export type NaiveMail = {
  readonly recipient?: string;
  /** In order of time. */
  readonly rows: readonly [Row, ...Row[]];
  /** How it ended, as `stats` counts it. */
  readonly outcome: string;
};

/** @param rows in order of time. A subscription is not about how a mail fares. */
export function mailsIn(rows: readonly Row[]): readonly NaiveMail[] {
  const about = rows.filter(({ type }) => type !== 'subscription');
  const groups = groupBy(about, ({ messageId, recipient }) => `${messageId} ${recipient}`);
  return [...groups.values()].flatMap(([first, ...more]) => (first ? [mailOf([first, ...more])] : []));
}

function mailOf(rows: NaiveMail['rows']): NaiveMail {
  const { recipient } = rows[0];
  return { ...(recipient !== undefined && { recipient }), rows, outcome: outcomeOf(rows) };
}

export function ofType(rows: readonly Row[], type: string): readonly Row[] {
  return rows.filter((row) => row.type === type);
}

/** Bounces with which SES did not decline to send, and which are no automatic replies. */
function bounces(rows: readonly Row[]): readonly Row[] {
  return ofType(rows, 'bounce').filter((row) => !row.suppressed && !isAutoReply(row));
}

export function complaints(rows: readonly Row[]): readonly Row[] {
  return ofType(rows, 'complaint').filter((row) => !row.suppressed && row.complaint?.complaintFeedbackType === 'abuse');
}

/** The rows that say of a mail where it stands, the weightiest status first; nothing said is `sent`. */
const saying: readonly (readonly [status: string, rowsOf: (rows: readonly Row[]) => readonly Row[]])[] = [
  ['complained', complaints],
  ['bounced', (rows) => bounces(rows).filter((row) => reasonOf(row).heals !== 'byItself')],
  ['suppressed', (rows) => rows.filter(({ suppressed }) => suppressed === true)],
  ['rejected', (rows) => ofType(rows, 'reject')],
  ['renderingFailed', (rows) => ofType(rows, 'renderingFailure')],
  ['delivered', (rows) => ofType(rows, 'delivery')],
  ['softBounced', (rows) => ofType(rows, 'bounce')],
  ['delayed', (rows) => ofType(rows, 'deliveryDelay')],
  ['sent', (rows) => rows],
];

/** Where a mail stands, and the rows that say so. */
export function standingOf(rows: readonly Row[]): { readonly status: string; readonly said: readonly Row[] } {
  const [status, rowsOf] = saying.find(([, some]) => some(rows).length > 0) ?? ['sent', () => rows];
  return { status, said: rowsOf(rows) };
}

/** Why, by the last that said so. */
export function reasonFor(said: readonly Row[]): Partial<Reason> {
  const last = said.at(-1);
  return last && (last.type === 'bounce' || last.type === 'deliveryDelay') ? reasonOf(last) : {};
}

/** A bounce that SES calls permanent counts whatever came before; a complaint or an automatic reply shows that the mail arrived. */
function outcomeOf(rows: readonly Row[]): string {
  const { status } = standingOf(rows);
  if (bounces(rows).some(({ permanent }) => permanent)) return 'bouncedPermanent';
  if (status === 'bounced') return 'bouncedTransient';
  if (status === 'complained' || rows.some(isAutoReply)) return 'delivered';
  return { softBounced: 'bouncedTransient', sent: 'noOutcome' }[status] ?? status;
}
