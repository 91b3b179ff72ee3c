import { ofProvider } from './provider-codes.ts';
import { type Heals, type Meaning, type Reason, reasons } from './reason.ts';
import { ofReply } from './reply-codes.ts';
import { type Found, finder } from './rule.ts';
import { machineRules, mailRules, recipientRules, strongRules } from './rules/order.ts';
import { declinedRules } from './rules/ses.ts';
import { vagueRules } from './rules/vague.ts';
import { type Parts, partsOf, type Said } from './said.ts';
import { ofBounce, ofDeclined, ofDelay, type SesWord } from './ses-types.ts';
import { ofRegistry } from './status-codes.ts';

/** What an answer comes to. */
export type Judgement = Meaning & {
  readonly reason: Reason;
  /** Which rule said so, for people: `the words "user unknown" (any server)`, `status 5.1.1, as registered: There is no such mailbox.` */
  readonly rule: string;
};

/**
 * The reason of a bounce or a delay. SES's word that it did not send comes first. Then words that no code outranks, codes that a provider gives a
 * meaning of its own, other words; then the registered meaning of the code, SES's summary, the reply. What is left is `unclear`.
 */
export function judge(said: Said): Judgement {
  const parts = partsOf(said);
  // Whoever counts a month asks about the same few answers again and again; what a server puts in of its own is no part of the words.
  const { bounceType, bounceSubType, delayType } = said;
  const key = JSON.stringify([parts, bounceType, bounceSubType, delayType]);
  const known = judged.get(key);
  if (known) return known;
  if (judged.size === mostJudged) judged.clear();
  const judgement = judgeParts(parts, said);
  judged.set(key, judgement);
  return judgement;
}

const judged = new Map<string, Judgement>();
const mostJudged = 2_000;

function judgeParts(parts: Parts, said: Said): Judgement {
  for (const say of sayers) {
    const verdict = say(parts, said);
    if (verdict) return judgement(verdict, parts);
  }
  return judgement({ reason: 'unclear', rule: 'no rule fits' }, parts);
}

/** What one rule says: the reason, and what differs from what that says of itself. */
type Verdict = { readonly reason: Reason; readonly rule: string } & Partial<Meaning>;

type Sayer = (parts: Parts, said: Said) => Verdict | undefined;

const declined = finder(declinedRules);
const strong = finder(strongRules);
const recipient = finder(recipientRules);
const ofMail = finder(mailRules);
const machine = finder(machineRules);
const vague = finder(vagueRules);

const sayers: readonly Sayer[] = [
  (_, { bounceType = '?', bounceSubType = '' }) => bySes(ofDeclined(bounceSubType), `${bounceType}/${bounceSubType}`),
  // A sub-type of SES's is its last word on whether it sent; a text pasted without one has to do.
  ({ words }, { bounceSubType }) => (bounceSubType === undefined ? byWords(declined(words)) : undefined),
  ({ words }) => byWords(strong(words)),
  ({ words, isAboutSender }) => (isAboutSender ? undefined : byWords(recipient(words))),
  ({ status }) => (status ? byCode(ofProvider(status), status) : undefined),
  ({ words }) => byWords(ofMail(words)),
  ({ isAboutSender, class: digit }) =>
    isAboutSender && digit === '5'
      ? { reason: 'authentication', rule: 'the answer came before the recipient was named' }
      : undefined,
  ({ status }) => (status ? byCode(ofRegistry(status), status) : undefined),
  ({ words }) => byWords(machine(words)),
  (_, { bounceType = '?', bounceSubType = '' }) => bySes(ofBounce(bounceSubType), `${bounceType}/${bounceSubType}`),
  (_, { delayType = '' }) => bySes(ofDelay(delayType), delayType),
  ({ status = '' }) =>
    status.endsWith('.7.1') ? { reason: 'policy', rule: `status ${status}: the server does not want this mail` } : undefined,
  ({ words }) => byWords(vague(words)),
  ({ reply }) => (reply ? byReply(reply) : undefined),
  autoReply,
  ({ class: digit }) =>
    digit === '4' ? { reason: 'serverFault', rule: 'class 4: the server itself says that it may pass' } : undefined,
  ({ status = '' }) => (status === '5.7.0' ? { reason: 'policy', rule: 'status 5.7.0' } : undefined),
];

function bySes(word: SesWord | undefined, name: string): Verdict | undefined {
  if (word === undefined) return undefined;
  const { says, ...rest } = word;
  return { ...rest, ...(says !== undefined && { meaning: says }), rule: `SES’s word ${name}` };
}

function byWords(found: Found | undefined): Verdict | undefined {
  if (found === undefined) return undefined;
  const { reason, heals, by } = found.rule;
  return { reason, rule: `the words "${found.words.trim()}" (${by})`, ...(heals !== undefined && { heals }) };
}

function byCode(found: { readonly reason: Reason; readonly by?: string; readonly says?: string } | undefined, code: string) {
  if (found === undefined) return undefined;
  return {
    reason: found.reason,
    rule: `status ${code}, ${found.by ? `as ${found.by} uses it` : `as registered: ${found.says}`}`,
  };
}

function byReply(reply: string): Verdict | undefined {
  const found = ofReply(reply);
  return found && { reason: found.reason, rule: `reply ${reply}: ${found.says}` };
}

/** An out-of-office answer reaches SES as a bounce about which there is nothing to say but the address. */
function autoReply({ words, status }: Parts, { bounceType, bounceSubType }: Said): Verdict | undefined {
  const isBare = words.trim() === '' && status === undefined;
  return isBare && bounceType === 'Transient' && bounceSubType === 'General'
    ? { reason: 'autoReply', rule: 'SES’s word Transient/General, without a status and a text' }
    : undefined;
}

function judgement({ reason, rule, ...own }: Verdict, parts: Parts): Judgement {
  const meant = { ...reasons[reason], ...own };
  return { reason, ...meant, heals: own.heals ?? healsOf(reason, meant.heals, parts), rule };
}

const maybePasses: ReadonlySet<Reason> = new Set<Reason>(['blocked', 'spam', 'policy', 'content']);
const later = /(?<= )(?:try|retry|later|temporar\w*|deferred|again|tempor\w*)(?= )/;

/** Class 4 is the server's own word that it may pass: then nobody is given up, and what is put off for now passes by itself. */
function healsOf(reason: Reason, heals: Heals, { class: digit, words }: Parts): Heals {
  if (digit !== '4') return heals;
  if (heals === 'never' || heals === 'unclear') return 'byItself';
  return maybePasses.has(reason) && later.test(words) ? 'byItself' : heals;
}
