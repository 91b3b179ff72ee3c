import type { Row } from './exported-row.ts';

export type Reason = { readonly reason: string; readonly heals: 'never' | 'afterFix' | 'byItself' };

/** What the servers of the month and of the stories write, and what a person who reads it takes it for. */
const reasons: readonly (readonly [RegExp, string, Reason['heals']])[] = [
  [/on the suppression list/, 'suppressed', 'afterFix'],
  [
    /user unknown|no account|no such user|doesn't have a mail account|invalid recipient|access denied/i,
    'noSuchAddress',
    'never',
  ],
  [/block list|permanently deferred|dnsbl/i, 'blocked', 'afterFix'],
  [/envelope blocked - user entry|refused by policy/i, 'policy', 'afterFix'],
  [/looks like unsolicited mail|spam message/i, 'spam', 'afterFix'],
  [/mailbox (is )?full|over (its )?quota|out of storage/i, 'mailboxFull', 'byItself'],
  [/greylisted/i, 'greylisted', 'byItself'],
  [/rate limit|unusual rate|unexpected volume/i, 'rateLimited', 'byItself'],
  [/too busy/i, 'serverFault', 'byItself'],
  [/unable to connect/i, 'network', 'byItself'],
  [/^$/, 'autoReply', 'byItself'],
];

/** Of a bounce or a delay. */
export function reasonOf(row: Row): Reason {
  const found = reasons.find(([words]) => words.test(answerOf(row)));
  if (found === undefined) throw new Error(`No rule of this test fits "${answerOf(row)}": read it, and add one.`);
  return { reason: found[1], heals: found[2] };
}

/** Out of office: a bounce that says nothing. */
export function isAutoReply(row: Row): boolean {
  return row.type === 'bounce' && reasonOf(row).reason === 'autoReply';
}

/** Who runs the server that wrote this. */
const providers: readonly (readonly [RegExp, string])[] = [
  [/gsmtp/, 'gmail'],
  [/outlook\.com/, 'microsoft'],
  [/ok dirdel|yahoo/, 'yahoo'],
  [/Requested mail action okay|kundenserver\.de/, 'ionos'],
  [/pphosted|proofpoint/, 'proofpoint'],
  [/mimecast/i, 'mimecast'],
];

/** By what the servers wrote about a mail. */
export function providerOf(rows: readonly Row[]): string {
  return providers.find(([words]) => rows.some((row) => words.test(answerOf(row))))?.[1] ?? 'other';
}

function answerOf({ delivery, bounce, deliveryDelay }: Row): string {
  const [recipient] = bounce?.bouncedRecipients ?? deliveryDelay?.delayedRecipients ?? [];
  return delivery?.smtpResponse ?? recipient?.diagnosticCode ?? '';
}
