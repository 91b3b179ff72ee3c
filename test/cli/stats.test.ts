import type { Filter } from '../../lib/answers/filter/filter.ts';
import { stats } from '../../lib/cli/commands/stats.ts';
import { UsageError } from '../../lib/cli/usage-error.ts';
import { disordered, seeded } from '../../lib/local/disorder.ts';
import { toSnsMessage } from '../../lib/local/sns.ts';
import { stories } from '../../lib/local/stories.ts';
import { everything, exportedRows } from '../answers/month/exported-row.ts';
import { byName, type Counts, countsOf, naiveGroups, sumOfOutcomes } from '../answers/month/naive-counts.ts';
import { groupsOf } from '../answers/month/naive-groups.ts';
import { mailsIn, type NaiveMail } from '../answers/month/naive-mails.ts';
import { givenWorld } from '../local/given-world.ts';
import { givenOutput } from './given-output.ts';

const world = givenWorld();
const range = { since: new Date('2026-11-01T00:00:00Z'), until: new Date('2026-11-04T00:00:00Z') };
/** Days are read from the present back: a present that stays. */
const table = () => ({ ...world().table, now: () => new Date('2026-11-05T00:00:00Z') });
let mails: readonly NaiveMail[] = [];

// Sent in the last two hours of two days; much of what becomes of it happens on the day after.
beforeAll(async () => {
  const told = [1, 2].flatMap((day) => stories(`day${day}`, new Date(Date.UTC(2026, 10, day, 22))));
  const messages = told.flatMap(({ events }) => events.map((event) => toSnsMessage(JSON.stringify(event))));
  for (const group of disordered(messages, seeded(3))) await world().deliver(group);
  mails = mailsIn(await exportedRows(table(), range));
});

test.each([
  'day',
  'hour',
  'configurationSet',
  'recipientDomain',
  'provider',
  'reason',
  'template',
  'outgoingIp',
  'tag:campaign',
  'tag:nothing',
] as const)('by %s: agrees with a naive count of the mails, and outcomes add up to what was sent', async (by) => {
  const { total, groups } = await answered({ by });
  expect(total).toEqual(countsOf(mails));
  expect(byName(groups)).toEqual(naiveGroups(mails, groupsOf(by)));
  for (const counts of [total, ...groups]) expect(sumOfOutcomes(counts)).toBe(counts.sent);
});

test('a day is the day of sending, and an outcome of the day after counts on it', async () => {
  const { groups } = await answered({ by: 'day' });
  expect(groups.map(({ group, sent }) => [group, sent])).toEqual([
    ['2026-11-01', 14],
    ['2026-11-02', 14],
  ]);
});

test('a campaign in which everything failed is a row', async () => {
  const { groups } = await answered({ by: 'tag:campaign' });
  expect(groups.find(({ group }) => group === 'welcome')).toMatchObject({ sent: 2, renderingFailed: 2, delivered: 0 });
});

test('times are in order, other groups by what was sent, unless --sort says otherwise', async () => {
  const names = async (asked: Partial<Asked>) => (await answered({ by: 'tag:campaign', ...asked })).groups;
  const hours = (await names({ by: 'hour' })).map(({ group }) => group);
  expect(hours).toEqual([...hours].sort());
  expect(numbers(await names({}), 'sent')).toEqual(descending(numbers(await names({}), 'sent')));
  const rates = numbers(await names({ sort: { column: 'complaintRate', ascending: false } }), 'complaintRate');
  expect(rates).toEqual(descending(rates));
  expect(rates.at(0)).toBe(0.5);
  const least = numbers(await names({ sort: { column: 'delivered', ascending: true } }), 'delivered');
  expect(least).toEqual(descending(least).toReversed());
});

test('--limit shows the first groups, --min-sent those with as many mails; the total counts all, and the rest is told', async () => {
  const { groups, total } = await answered({ by: 'tag:campaign', limit: 2 });
  expect([groups.length, total.sent]).toEqual([2, 28]);
  const large = await answered({ by: 'tag:campaign', minSent: 5 });
  expect(large.groups.map(({ group, sent }) => [group, sent])).toEqual([
    ['office', 8],
    ['billing', 6],
  ]);
  expect(await shown({ by: 'tag:campaign', limit: 2 })).toMatch(/\b5 groups are not shown: the total counts them\./);
});

test('--json: what was asked, the limits of SES, the total, the groups, and what could not be counted', async () => {
  const answer = await answered({ by: 'day' });
  expect(Object.keys(answer)).toEqual(['by', 'since', 'until', 'limits', 'total', 'groups', 'unattributed']);
  expect(answer).toMatchObject({
    by: 'day',
    since: range.since.toISOString(),
    until: range.until.toISOString(),
    limits: { bounceRate: { review: 0.05, pause: 0.1 }, complaintRate: { review: 0.001, pause: 0.005 } },
    unattributed: 0,
  });
  const links = (await answered({ by: 'link' })).groups;
  expect(links).toContainEqual({
    group: 'https://example.com/orders/1042/track',
    clickedHuman: 2,
    clickedBot: 0,
    clickedUnknown: 0,
  });
});

test.each([
  [0.07, 'aboveThreshold', ['complaintRate is 7.14 %, above 7 %.\n']],
  [2 / 28, 'answered', []],
  [0.5, 'answered', []],
])('--fail-above complaintRate=%d: %s', async (above, outcome, sentences) => {
  const notes: string[] = [];
  const action = { ...given({ by: 'day' }), failAbove: [{ rate: 'complaintRate', above } as const] };
  const note = (text: string) => notes.push(text);
  expect(await stats(table(), action, true, givenOutput(), undefined, note)).toBe(outcome);
  expect(notes).toEqual(sentences);
});

test.each<[Partial<Asked>, RegExp]>([
  [{ types: ['subscription', 'unknown'] }, /^--type subscription,unknown: this command counts send, delivery, bounce, /],
  [{ types: ['send', 'subscription'] }, /^--type subscription: /],
  [{ sort: { column: 'size', ascending: false } }, /^--sort size: there is no such column\. Give one of group, sent, /],
  [{ failAbove: [{ rate: 'bounceRate', above: 0.1 }], types: ['bounce'] }, /^--fail-above needs every type of event/],
])('%j is refused: the answer would be none', async (asked, sentence) => {
  const answer = stats(table(), given({ by: 'day', ...asked }), false, givenOutput());
  await expect(answer).rejects.toThrow(UsageError);
  await expect(answer).rejects.toThrow(sentence);
});

test('--type counts the mails that have such an event, without rates', async () => {
  const { total } = await answered({ by: 'day', types: ['bounce'] });
  expect(total).toMatchObject({ bouncedPermanent: 4, suppressed: 2, autoReplied: 2, bounceRate: null, deliveryRate: null });
});

test.each<Partial<Filter>>([{ tags: ['campaign=none'] }, { recipientDomains: ['example.invalid'], types: ['send'] }])(
  'nothing sent is a sentence, and nothing in JSON: %j',
  async (filter) => {
    const program = givenOutput();
    expect(await stats(table(), given({ by: 'day', ...filter }), true, program)).toBe('nothingFound');
    expect(program.text()).toBe('');
    expect(await shown({ by: 'day', ...filter })).toMatch(/^No mail that was sent from [\s\S]+\.\n$/);
  },
);

type Action = Parameters<typeof stats>[1];
type Asked = Partial<Filter> & Pick<Action, 'by' | 'sort' | 'limit' | 'minSent'> & Partial<Pick<Action, 'failAbove'>>;
type Answer = { readonly total: Counts; readonly groups: readonly Counts[] };

function given({ by, sort, limit, minSent, failAbove = [], ...filter }: Asked): Action {
  return {
    ...{ name: 'stats', by, failAbove, range, filter: { ...everything, ...filter } },
    ...(sort && { sort }),
    ...(limit !== undefined && { limit }),
    ...(minSent !== undefined && { minSent }),
  };
}

async function answered(asked: Asked): Promise<Answer> {
  const output = givenOutput();
  await stats(table(), given(asked), true, output);
  return JSON.parse(output.text());
}

async function shown(asked: Asked): Promise<string> {
  const output = givenOutput();
  await stats(table(), given(asked), false, output);
  return output.text();
}

function numbers(groups: readonly Counts[], column: string): readonly number[] {
  return groups.map((counts) => Number(counts[column]));
}

function descending(all: readonly number[]): readonly number[] {
  return [...all].sort((one, other) => other - one);
}
