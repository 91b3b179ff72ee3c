import { groupBy } from '../../../lib/events/group-by.ts';
import type { Row } from './exported-row.ts';
import { complaints, type NaiveMail, ofType } from './naive-mails.ts';
import { isAutoReply } from './said-by-servers.ts';

const outcomes = [
  'delivered',
  'bouncedPermanent',
  'bouncedTransient',
  'suppressed',
  'rejected',
  'renderingFailed',
  'delayed',
  'noOutcome',
] as const;

const whos = ['Human', 'Bot', 'Unknown'] as const;
const clicked = whos.map((who) => `clicked${who}`);
const columns = ['sent', ...outcomes, 'autoReplied', 'hadDelay', ...whos.map((who) => `opened${who}`), ...clicked];

export type Counts = Readonly<Record<string, unknown>>;

/** Every column of `stats --json`, counted mail by mail. */
export function countsOf(mails: readonly NaiveMail[]): Counts {
  const counts = tallied(mails.flatMap(columnsOf), columns);
  const complained = mails.filter(({ rows }) => complaints(rows).length > 0);
  const reports = new Set(complained.flatMap(({ rows }) => complaints(rows)).map(({ complaint }) => complaint?.feedbackId))
    .size;
  const bySent = (count = 0) => (counts.sent ? count / counts.sent : null);
  return {
    ...counts,
    complained: reports,
    recipientsBounced: distinct(mails.filter(({ outcome }) => outcome.startsWith('bounced'))),
    recipientsComplained: distinct(complained),
    bounceRate: bySent(counts.bouncedPermanent),
    complaintRate: bySent(reports),
    deliveryRate: bySent(counts.delivered),
    ...times(mails),
  };
}

/** Who clicked a link, of those who clicked any. */
export function clicksOf(link: string, mails: readonly NaiveMail[]): Readonly<Record<string, number>> {
  return tallied(
    mails.flatMap(({ rows }) =>
      whoDid(
        'clicked',
        'click',
        rows.filter(({ click }) => click?.link === link),
      ),
    ),
    clicked,
  );
}

function tallied(names: readonly string[], all: readonly string[]): Readonly<Record<string, number>> {
  const counts = Object.fromEntries(all.map((name) => [name, 0]));
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

/** The columns in which a mail counts. What somebody of several did is no mail. */
function columnsOf({ recipient, rows, outcome }: NaiveMail): readonly string[] {
  return [
    ...(recipient === undefined ? [] : ['sent', outcome]),
    ...(rows.some(isAutoReply) ? ['autoReplied'] : []),
    ...(ofType(rows, 'deliveryDelay').length > 0 ? ['hadDelay'] : []),
    ...whoDid('opened', 'open', rows),
    ...whoDid('clicked', 'click', rows),
  ];
}

function whoDid(verb: string, type: string, rows: readonly Row[]): readonly string[] {
  const words = ofType(rows, type).map(({ bot }) => ({ likely: 'Bot', unlikely: 'Human', unsaid: 'Unknown' })[bot ?? 'unsaid']);
  return [...new Set(words)].map((who) => verb + who);
}

function distinct(mails: readonly NaiveMail[]): number {
  return new Set(mails.map(({ recipient }) => recipient)).size;
}

/** SES's processing times; `stats` tells them within 1 %, and in whole milliseconds. */
function times(mails: readonly NaiveMail[]): object {
  const sorted = mails
    .flatMap(({ rows }) => rows.flatMap(({ delivery }) => (delivery ? [delivery.processingTimeMillis] : [])))
    .sort((one, other) => one - other);
  if (sorted.length === 0) return {};
  const at = (part: number) => within1Percent(sorted[Math.ceil(part * sorted.length) - 1] ?? 0);
  return { deliveryMedianMs: at(0.5), deliveryP95Ms: at(0.95), deliveryP99Ms: at(0.99) };
}

/** Stands for any number so near, in `toEqual`. */
function within1Percent(exact: number): object {
  return {
    $$typeof: Symbol.for('jest.asymmetricMatcher'),
    asymmetricMatch: (value: unknown) => typeof value === 'number' && Math.abs(value - exact) <= exact / 100 + 0.5,
    toAsymmetricMatcher: () => `within 1 % of ${exact}`,
  };
}

/** Groups of `stats --json` by their names: in which order they stand is another question. */
export function byName(groups: readonly Counts[]): ReadonlyMap<unknown, Counts> {
  return new Map(groups.map(({ group, ...counts }) => [group, counts]));
}

export function naiveGroups(mails: readonly NaiveMail[], namesOf: (mail: NaiveMail) => readonly string[]) {
  return new Map(placed(mails, namesOf).map(([name, own]) => [name, countsOf(own)]));
}

/** Each name with the mails that have it. */
export function placed(mails: readonly NaiveMail[], namesOf: (mail: NaiveMail) => readonly string[]) {
  const pairs = mails.flatMap((mail) => namesOf(mail).map((name) => ({ name, mail })));
  return [...groupBy(pairs, ({ name }) => name)].map(([name, own]) => [name, own.map(({ mail }) => mail)] as const);
}

/** What is to be equal to `sent`. */
export function sumOfOutcomes(counts: Counts): number {
  return outcomes.reduce((sum, name) => sum + Number(counts[name]), 0);
}
