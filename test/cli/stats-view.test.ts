import pc from 'picocolors';
import { type Counts, counted } from '../../lib/answers/stats/counts.ts';
import { ratesOf } from '../../lib/answers/stats/rates.ts';
import type { Stats } from '../../lib/answers/stats/tally.ts';
import type { NotShown } from '../../lib/cli/stats/stats-notes.ts';
import { statsView } from '../../lib/cli/stats/stats-view.ts';
import { givenDisplay } from './given-output.ts';

const filter = { types: [], tags: [], recipientDomains: [] };
const range = { since: new Date('2026-11-01'), until: new Date('2026-11-03') };
const byDay = { name: 'stats', failAbove: [], by: 'day', filter, range } as const;

const twoDays: Stats = {
  unattributed: 0,
  total: givenCounts({ sent: 2_000, delivered: 1_950, bouncedPermanent: 30, complained: 3, openedHuman: 900, openedBot: 40 }),
  groups: [
    {
      group: '2026-11-01',
      ...givenCounts({ sent: 2_000, delivered: 1_900, bouncedPermanent: 30, complained: 2, openedHuman: 850 }),
    },
    { group: '2026-11-02', ...givenCounts({ delivered: 50, deliveryMedianMs: 1_500, deliveryP95Ms: 90_000 }) },
  ],
};

test('80 columns: blocks below each other, each with the days', () => {
  expect(statsView(twoDays, byDay, givenDisplay(80))).toBe(`\
sent on      sent  delivered  bounced: hard  soft  complained
2026-11-01  2,000      1,900             30     0           2
2026-11-02      0         50              0     0           0
total       2,000      1,950             30     0           3

sent on     bounce rate  complaint rate
2026-11-01        1.5 %           0.1 %
2026-11-02            -               -
total             1.5 %          0.15 %

sent on     put off  SES took: median  95 % within  99 % within
2026-11-01        0                 -            -            -
2026-11-02        0             1.5 s      1.5 min            -
total             0                 -            -            -

sent on     opened: human  robot  unknown  clicked: human  robot  unknown
2026-11-01            850      0        0               0      0        0
2026-11-02              0      0        0               0      0        0
total                 900     40        0               0      0        0

bounce rate     1.5 %   SES: review from 5 %, pause from 10 %
complaint rate  0.15 %  review range (SES: review from 0.1 %, pause from 0.5 %)`);
});

test('200 columns: one table', () => {
  const lines = statsView(twoDays, byDay, givenDisplay(200)).split('\n');
  expect(lines.slice(0, 2)).toEqual([
    'sent on      sent  delivered  bounced: hard  soft  complained  bounce rate  complaint rate  put off  SES took: median  95 % within  99 % within  opened: human  robot  unknown',
    '2026-11-01  2,000      1,900             30     0           2        1.5 %           0.1 %        0                 -            -            -            850      0        0',
  ]);
});

test('an hour that comes twice is told apart at 80 columns, too', () => {
  const groups = ['2026-10-25 02:00 +0200', '2026-10-25 02:00 +0100'].map((group) => ({ group, ...givenCounts({}) }));
  const text = statsView({ unattributed: 0, total: givenCounts({}), groups }, { ...byDay, by: 'hour' }, givenDisplay(80));
  for (const { group } of groups) expect(text).toContain(`${group}  `);
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
});

test.each([80, 200])('%i columns hold names of any length and millions', (width) => {
  const counts = givenCounts(Object.fromEntries(counted.map((name) => [name, 12_345_678])));
  const group = '\u001b[31m漢字'.repeat(40);
  const text = statsView(
    { unattributed: 0, total: counts, groups: [{ group, ...counts }] },
    { ...byDay, by: 'tag:x' },
    givenDisplay(width),
  );
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(width);
  expect(text).not.toContain('\u001b');
});

test.each([
  [49, 0, 'none', 'none'],
  [50, 0, 'yellow', 'none'],
  [100, 1, 'red', 'yellow'],
  [0, 5, 'none', 'red'],
])('%i bounces and %i complaints of 1,000 are %s and %s', (bouncedPermanent, complained, bounces, complaints) => {
  const colors = {
    ...pc.createColors(false),
    yellow: (text: unknown) => `yellow ${text}`,
    red: (text: unknown) => `red ${text}`,
  };
  const total = givenCounts({ sent: 1_000, bouncedPermanent, complained });
  const lines = statsView({ unattributed: 0, total, groups: [] }, byDay, { ...givenDisplay(200), colors })
    .split('\n')
    .slice(-2);
  expect(lines.map((line) => /yellow|red /.exec(line)?.[0].trim() ?? 'none')).toEqual([bounces, complaints]);
});

test('no rate of what was not counted', () => {
  const total = givenCounts({ sent: 10, bouncedPermanent: 1 });
  expect(ratesOf(total, [])).toEqual({ bounceRate: 0.1, complaintRate: 0, deliveryRate: 0 });
  expect(ratesOf(total, ['send', 'bounce'])).toEqual({ bounceRate: null, complaintRate: null, deliveryRate: null });
  expect(ratesOf(givenCounts({}), [])).toEqual({ bounceRate: null, complaintRate: null, deliveryRate: null });
  expect(
    statsView({ unattributed: 0, total, groups: [] }, { ...byDay, filter: { ...filter, types: ['send'] } }, givenDisplay(80)),
  ).toContain('No rates');
});

test('links stand as long as there is room, and of what is counted there alone', () => {
  const links = ['one', 'other'].map((end) => `https://example.com/news/of/the/week/${end}`);
  const groups = links.map((group) => ({ group, ...givenCounts({ clickedHuman: 2 }) }));
  const total = givenCounts({ clickedHuman: 4, recipientsBounced: 3 });
  expect(statsView({ unattributed: 0, total, groups }, { ...byDay, by: 'link' }, givenDisplay(80))).toBe(`\
link                                        clicked: human  robot  unknown
https://example.com/news/of/the/week/one                 2      0        0
https://example.com/news/of/the/week/other               2      0        0
all mails                                                4      0        0`);
});

test('templates and reasons: columns that their mails have, and below them all mails', () => {
  const groups = [{ group: 'offers-v2', ...givenCounts({ sent: 2, renderingFailed: 2 }) }];
  const total = givenCounts({ sent: 9, delivered: 5, renderingFailed: 2, noOutcome: 1, suppressed: 1, openedHuman: 4 });
  const lines = statsView({ unattributed: 0, total, groups }, { ...byDay, by: 'template' }, givenDisplay(80)).split('\n');
  expect(lines.slice(0, 4)).toEqual([
    'template   sent  delivered  bounced: hard  soft  rendering failed',
    'offers-v2     2          0              0     0                 2',
    'all mails     9          5              0     0                 2',
    '',
  ]);
  expect(lines.filter((line) => line.startsWith('offers'))).toHaveLength(1);
});

test('what is not shown is said, and how to see it where nobody asked for less', () => {
  const notes = (notShown: NotShown) => statsView(twoDays, byDay, givenDisplay(200), notShown).split('\n').slice(-1);
  expect(notes({ groups: 2 })).toEqual(['2 groups are not shown: the total counts them.']);
  expect(notes({ groups: 9, unasked: 40 })).toEqual([
    '9 groups are not shown: the total counts them. A terminal gets 40; --limit says how many.',
  ]);
});

function givenCounts(counts: Partial<Counts>): Counts {
  return { ...(Object.fromEntries(counted.map((name) => [name, 0])) as Counts), ...counts };
}
