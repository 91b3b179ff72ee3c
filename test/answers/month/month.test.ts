import { checkAddresses } from '../../../lib/answers/check/check-addresses.ts';
import { type Filter, type Grouping, groupings, type Range } from '../../../lib/answers/filter/filter.ts';
import { type MailStatus, mailStatuses } from '../../../lib/answers/mails/mail-status.ts';
import { mails } from '../../../lib/cli/commands/mails.ts';
import { stats } from '../../../lib/cli/commands/stats.ts';
import { groupBy } from '../../../lib/events/group-by.ts';
import { givenOutput } from '../../cli/given-output.ts';
import { everything, type Row } from './exported-row.ts';
import { end, givenMonth, wholeMonth } from './given-month.ts';
import { verdictOn } from './naive-check.ts';
import { byName, type Counts, clicksOf, countsOf, naiveGroups, placed, sumOfOutcomes } from './naive-counts.ts';
import { groupsOf, linksIn } from './naive-groups.ts';
import { isOfStatus, type MailLine, mailLine } from './naive-mail-line.ts';
import { mailsIn } from './naive-mails.ts';

const month = givenMonth();
const lastDays: Range = { since: new Date('2026-11-20T10:00:00.000Z'), until: new Date('2026-11-24T08:30:00.000Z') };

describe('stats equals an independent count of the exported rows, in every column', () => {
  const byMail = [...groupings.filter((by) => by !== 'link'), 'tag:campaign', 'tag:nothing'] as const;
  /** Of what is read once for all groupings, some are enough to see that the whole month is read. */
  const ofAll = ['day', 'reason'] as const;

  test.each(ofAll)('by %s', async (by) => {
    const { total, groups } = await counted(by);
    expect(total).toEqual(countsOf(month().mails));
    expect(byName(groups)).toEqual(naiveGroups(month().mails, groupsOf(by)));
    for (const counts of [total, ...groups]) expect(sumOfOutcomes(counts)).toBe(counts.sent);
  });

  test.each(byMail.filter((by) => !ofAll.some((one) => one === by)))('by %s, of the last days', async (by) => {
    const mailsOfDays = mailsIn(rowsIn(lastDays));
    const { total, groups } = await counted(by, {}, lastDays);
    expect(total).toEqual(countsOf(mailsOfDays));
    expect(byName(groups)).toEqual(naiveGroups(mailsOfDays, groupsOf(by)));
    for (const counts of [total, ...groups]) expect(sumOfOutcomes(counts)).toBe(counts.sent);
  });

  test('by link, who clicked it, of the last days', async () => {
    const mailsOfDays = mailsIn(rowsIn(lastDays));
    const { total, groups } = await counted('link', {}, lastDays);
    expect(total).toEqual(countsOf(mailsOfDays));
    expect(byName(groups)).toEqual(new Map(placed(mailsOfDays, linksIn).map(([link, own]) => [link, clicksOf(link, own)])));
  });

  test.each<[string, Partial<Filter>, (row: Row) => boolean]>([
    ['a time alone', {}, () => true],
    ['a tag', { tags: ['campaign=orders'] }, ({ tags }) => tags.campaign?.includes('orders') === true],
    ['a part of the subject', { subject: 'YOUR CODE' }, ({ subject }) => subject.startsWith('Your code')],
    ['a sender’s domain', { sender: 'example.net' }, ({ sender }) => sender.includes('@example.net')],
    ['a sender', { sender: 'billing@example.com' }, ({ sender }) => sender.includes('billing@example.com')],
    ['a tenant', { tenant: 'florist' }, ({ tenant }) => tenant === 'florist'],
    [
      'a configuration set',
      { configurationSet: 'ses-events-marketing' },
      ({ configurationSet }) => configurationSet === 'ses-events-marketing',
    ],
    [
      'domains of recipients, one of them in Unicode',
      { recipientDomains: ['bücher.example', 'bank.example'] },
      ({ recipient, candidates = [] }) =>
        [recipient ?? '', ...candidates].some((one) => /@(xn--bcher-kva|bank)\.example$/.test(one)),
    ],
    [
      'two conditions',
      { tags: ['kind=transactional'], recipientDomains: ['fern.example'] },
      ({ tags, recipient }) => tags.kind?.[0] === 'transactional' && recipient?.endsWith('@fern.example') === true,
    ],
  ])('with %s', async (_, filter, holds) => {
    const rows = rowsIn(lastDays).filter(holds);
    expect(rows.length).toBeGreaterThan(100);
    const { total, groups } = await counted('tag:campaign', filter, lastDays);
    expect(total).toEqual(countsOf(mailsIn(rows)));
    expect(byName(groups)).toEqual(naiveGroups(mailsIn(rows), groupsOf('tag:campaign')));
  });

  test.each([
    ['bounce', lastDays],
    // One in thousands.
    ['complaint', wholeMonth],
    ['click', lastDays],
    ['deliveryDelay', lastDays],
  ] as const)('with --type %s, and no rates', async (type, range) => {
    const { total } = await counted('day', { types: [type] }, range);
    const { bounceRate, complaintRate, deliveryRate, ...counts } = countsOf(
      mailsIn(rowsIn(range).filter((row) => row.type === type)),
    );
    expect(total).toEqual({ ...counts, bounceRate: null, complaintRate: null, deliveryRate: null });
  });

  test('of one recipient, without what somebody of several did, and of one mail', async () => {
    const busiest = most(month().rows.map(({ recipient = '' }) => recipient));
    const { total } = await counted('day', { recipient: busiest });
    expect(total).toEqual(countsOf(mailsIn(month().rows.filter(({ recipient }) => recipient === busiest))));
    const longest = most(month().rows.map(({ messageId }) => messageId));
    const { total: ofMail } = await counted('day', { message: longest });
    expect(ofMail).toEqual(countsOf(mailsIn(month().rows.filter(({ messageId }) => messageId === longest))));
  });
});

describe('mails equals an independent account of the exported rows', () => {
  test('every mail of the month, in all that is said of it, newest send first', async () => {
    const found = await listed([]);
    const times = found.map(({ sentAt }) => sentAt);
    expect(times).toEqual([...times].sort().reverse());
    expect(sorted(found)).toEqual(sorted(naiveLines()));
  });

  const asked: readonly MailStatus[][] = [...mailStatuses.map((status) => [status]), ['suppressed', 'softBounced']];
  test.each(asked.map((statuses) => [statuses]))('--status %j', async (statuses) => {
    const expected = naiveLines().filter((mail) => statuses.some((status) => isOfStatus(mail, status)));
    expect(expected.length).toBeGreaterThan(3);
    // The newest: the longer ago, the more is to be read, and all were asked for above.
    const since = newest(4, expected);
    const found = await listed(statuses, { ...wholeMonth, since: new Date(since) });
    expect(sorted(found)).toEqual(sorted(expected.filter(({ sentAt }) => sentAt >= since)));
  });
});

test('check equals an independent verdict on every address that had trouble in the month, and on every fifth of the others', async () => {
  const byAddress = groupBy(month().rows, ({ recipient = '' }) => recipient);
  const addresses = [...byAddress.keys()].filter((address) => address !== '');
  // Most were sent to, had it delivered and perhaps read it: each takes a Query to hear the same.
  const [fair, troubled] = parted(addresses, (address) => byAddress.get(address)?.every(isFair) === true);
  expect(troubled.length).toBeGreaterThan(500);
  const all = [...troubled, ...fair.filter((_, index) => index % 5 === 0), 'nobody@fern.example'];
  const expected = all.map((address) => verdictOn(address, byAddress.get(address) ?? [], end));
  const found: object[] = [];
  for await (const { meaning, advice, ...checked } of checkAddresses(month().table, all, end)) found.push(checked);
  expect(found).toEqual(expected);
});

function isFair({ type }: Row): boolean {
  return ['send', 'delivery', 'open', 'click'].includes(type);
}

function parted(all: readonly string[], holds: (one: string) => boolean): readonly [readonly string[], readonly string[]] {
  return [all.filter(holds), all.filter((one) => !holds(one))];
}

type Answer = { readonly total: Counts; readonly groups: readonly Counts[] };

async function counted(by: Grouping, filter: Partial<Filter> = {}, range = wholeMonth): Promise<Answer> {
  const output = givenOutput();
  const action = { name: 'stats', failAbove: [], filter: { ...everything, ...filter }, range, by } as const;
  await stats(month().table, action, true, output);
  return JSON.parse(output.text());
}

async function listed(statuses: readonly MailStatus[], range = wholeMonth): Promise<readonly MailLine[]> {
  const output = givenOutput();
  await mails(month().table, { name: 'mails', filter: everything, range, statuses }, true, output);
  return output
    .text()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

function naiveLines(): readonly MailLine[] {
  return month()
    .mails.filter(({ recipient }) => recipient !== undefined)
    .map(mailLine);
}

/** The time of the so-manieth newest send. */
function newest(count: number, lines: readonly MailLine[]): string {
  const times = lines.map(({ sentAt }) => sentAt).sort();
  return times.at(-count) ?? '';
}

function rowsIn({ since, until }: Range): readonly Row[] {
  return month().rows.filter(({ sentAt }) => sentAt >= since.toISOString() && sentAt < until.toISOString());
}

/** In one order, whichever that is; members of objects, too. */
function sorted(lines: readonly object[]): readonly string[] {
  return lines.map((line) => JSON.stringify(Object.entries(line).sort())).sort();
}

function most(names: readonly string[]): string {
  const [first] = [...groupBy(names.filter(Boolean), (name) => name)].sort(([, one], [, other]) => other.length - one.length);
  return first?.[0] ?? '';
}
