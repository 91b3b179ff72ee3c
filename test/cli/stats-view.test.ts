import pc from 'picocolors';
import { ratesOf } from '../../lib/answers/stats/rates.ts';
import { type Counts, counted, type Stats } from '../../lib/answers/stats/tally.ts';
import { statsView } from '../../lib/cli/stats/stats-view.ts';
import { givenDisplay } from './given-output.ts';

const filter = { types: [], tags: [] };
const range = { since: new Date('2026-11-01'), until: new Date('2026-11-03') };
const byDay = { name: 'stats', by: 'day', filter, range } as const;

const twoDays: Stats = {
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
day          sent  delivered  bounced: hard  soft  suppressed  complained
2026-11-01  2,000      1,900             30     0           0           2
2026-11-02      0         50              0     0           0           0
total       2,000      1,950             30     0           0           3

day         bounce rate  complaint rate  delayed  median time  95 % within
2026-11-01        1.5 %           0.1 %        0            -            -
2026-11-02            -               -        0        1.5 s      1.5 min
total             1.5 %          0.15 %        0            -            -

day         opened: human  robot  unknown  clicked: human  robot  unknown
2026-11-01            850      0        0               0      0        0
2026-11-02              0      0        0               0      0        0
total                 900     40        0               0      0        0

bounce rate     1.5 %   SES reviews accounts from 5 % and may pause them from 10
                        %
complaint rate  0.15 %  in review range: SES reviews accounts from 0.1 % and may
                        pause them from 0.5 %`);
});

test('200 columns: one table', () => {
  const lines = statsView(twoDays, byDay, givenDisplay(200)).split('\n');
  expect(lines.slice(0, 2)).toEqual([
    'day          sent  delivered  bounced: hard  soft  suppressed  complained  bounce rate  complaint rate  delayed  median time  95 % within  opened: human  robot  unknown  clicked: human  robot  unknown',
    '2026-11-01  2,000      1,900             30     0           0           2        1.5 %           0.1 %        0            -            -            850      0        0               0      0        0',
  ]);
});

test('an hour that comes twice is told apart at 80 columns, too', () => {
  const groups = ['2026-10-25 02:00 +0200', '2026-10-25 02:00 +0100'].map((group) => ({ group, ...givenCounts({}) }));
  const text = statsView({ total: givenCounts({}), groups }, { ...byDay, by: 'hour' }, givenDisplay(80));
  for (const { group } of groups) expect(text).toContain(`${group}  `);
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
});

test.each([80, 200])('%i columns hold names of any length and millions', (width) => {
  const counts = givenCounts(Object.fromEntries(counted.map((name) => [name, 12_345_678])));
  const group = '\u001b[31m漢字'.repeat(40);
  const text = statsView({ total: counts, groups: [{ group, ...counts }] }, { ...byDay, by: 'tag:x' }, givenDisplay(width));
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
  const lines = statsView({ total, groups: [] }, byDay, { ...givenDisplay(200), colors })
    .split('\n')
    .slice(-2);
  expect(lines.map((line) => /yellow|red /.exec(line)?.[0].trim() ?? 'none')).toEqual([bounces, complaints]);
});

test('no rate of what was not counted', () => {
  const total = givenCounts({ sent: 10, bouncedPermanent: 1 });
  expect(ratesOf(total, [])).toEqual({ bounceRate: 0.1, complaintRate: 0, deliveryRate: 0 });
  expect(ratesOf(total, ['send', 'bounce'])).toEqual({ bounceRate: 0.1, complaintRate: null, deliveryRate: null });
  expect(ratesOf(givenCounts({}), [])).toEqual({ bounceRate: null, complaintRate: null, deliveryRate: null });
  expect(statsView({ total, groups: [] }, { ...byDay, filter: { ...filter, types: ['send'] } }, givenDisplay(80))).toContain(
    'No rates',
  );
});

function givenCounts(counts: Partial<Counts>): Counts {
  return { ...(Object.fromEntries(counted.map((name) => [name, 0])) as Counts), ...counts };
}
