import type { Filter, Grouping } from '../../lib/answers/filter.ts';
import { ratesOf } from '../../lib/answers/stats/rates.ts';
import type { Counts, Group } from '../../lib/answers/stats/tally.ts';
import { exportRows } from '../../lib/cli/commands/export.ts';
import { stats } from '../../lib/cli/commands/stats.ts';
import { noProgress } from '../../lib/cli/export/progress.ts';
import { UsageError } from '../../lib/cli/usage-error.ts';
import { disordered, seeded } from '../../lib/local/disorder.ts';
import { toSnsMessage } from '../../lib/local/sns.ts';
import { stories } from '../../lib/local/stories.ts';
import { givenSession } from '../answers/given-session.ts';
import { givenWorld } from '../local/given-world.ts';
import { givenOutput } from './given-output.ts';

const world = givenWorld();
const range = { since: new Date('2026-11-01T00:00:00Z'), until: new Date('2026-11-04T00:00:00Z') };
const everything: Filter = { types: [], tags: [] };

beforeAll(async () => {
  const told = [1, 2].flatMap((day) => stories(`day${day}`, new Date(Date.UTC(2026, 10, day, 22))));
  const messages = told.flatMap(({ events }) => events.map((event) => toSnsMessage(JSON.stringify(event))));
  for (const group of disordered(messages, seeded(3))) await world().deliver(group);
});

test.each<[Grouping, Filter, (row: Row) => readonly string[]]>([
  ['day', everything, (row) => [row.occurredAt.slice(0, 10)]],
  ['hour', everything, (row) => [`${row.occurredAt.slice(0, 13).replace('T', ' ')}:00`]],
  ['configurationSet', everything, (row) => [row.configurationSet ?? '(none)']],
  ['recipientDomain', everything, (row) => [row.recipient?.split('@')[1] ?? '(none)']],
  ['tag:campaign', everything, (row) => row.tags?.campaign ?? ['(none)']],
  ['tag:nothing', everything, () => ['(none)']],
  ['day', { ...everything, tags: ['campaign=news'] }, (row) => [row.occurredAt.slice(0, 10)]],
])('by %s: agrees with a naive count over the exported rows (%j)', async (by, filter, groupsOf) => {
  const rows = await exported(filter);
  const names = [...new Set(rows.flatMap(groupsOf))];
  const { total, groups } = await answered(by, filter);
  expect(total).toMatchObject(naive(rows));
  expect(new Map(groups.map((group) => [group.group, group]))).toEqual(
    new Map(
      names.map((group) => [
        group,
        expect.objectContaining({ group, ...naive(rows.filter((row) => groupsOf(row).includes(group))) }),
      ]),
    ),
  );
  expect(total).toMatchObject(ratesOf(total, []));
});

test('days and hours are in order, other groups by what was sent', async () => {
  const hours = (await answered('hour', everything)).groups.map(({ group }) => group);
  expect(hours).toEqual([...hours].sort());
  expect((await answered('day', everything)).groups.map(({ group }) => group)).toEqual([
    '2026-11-01',
    '2026-11-02',
    '2026-11-03',
  ]);
  const sent = (await answered('tag:campaign', everything)).groups.map((group) => group.sent);
  expect(sent).toEqual([...sent].sort((one, other) => other - one));
});

test('--type counts that type alone', async () => {
  const { total } = await answered('day', { ...everything, types: ['bounce'] });
  expect(total).toMatchObject({ sent: 0, bouncedPermanent: 4, bounceRate: null });
});

test.each<Filter>([
  { ...everything, tags: ['campaign=none'] },
  { ...everything, recipientDomain: 'example.invalid', types: ['send'] },
])('nothing found is a sentence, and nothing in JSON: %j', async (filter) => {
  const person = givenOutput();
  const program = givenOutput();
  await stats(world().table, { name: 'stats', filter, range, by: 'day' }, false, person);
  await stats(world().table, { name: 'stats', filter, range, by: 'day' }, true, program);
  expect(person.text()).toMatch(/^No event from .*\n$/);
  expect(program.text()).toBe('');
});

test.each<[Filter['types'], string]>([
  [['reject'], '--type reject'],
  [['send', 'reject'], '--type reject'],
  [['subscription', 'unknown'], '--type subscription,unknown'],
])('--type %j is refused: an answer would read as if there were none', async (types, refused) => {
  const answer = stats(
    world().table,
    { name: 'stats', filter: { ...everything, types }, range, by: 'day' },
    false,
    givenOutput(),
  );
  await expect(answer).rejects.toThrow(UsageError);
  await expect(answer).rejects.toThrow(`${refused}: this command counts send, delivery, bounce, `);
});

type Row = {
  readonly messageId: string;
  readonly type: string;
  readonly occurredAt: string;
  readonly recipient?: string;
  readonly configurationSet?: string;
  readonly tags?: Readonly<Record<string, readonly string[]>>;
  readonly permanent?: boolean;
  readonly suppressed?: boolean;
  readonly bot?: string;
  readonly complaint?: { readonly feedbackId: string; readonly complaintFeedbackType?: string };
};

function naive(rows: readonly Row[]) {
  const among = (type: string, condition: (row: Row) => boolean = () => true) =>
    rows.filter((row) => row.type === type && condition(row));
  const people = (some: readonly Row[]) => new Set(some.map(({ messageId, recipient }) => `${messageId} ${recipient}`)).size;
  const isBounce = (permanent: boolean) => (row: Row) => row.permanent === permanent && !row.suppressed;
  const reports = among('complaint', (row) => !row.suppressed && row.complaint?.complaintFeedbackType === 'abuse');
  return {
    sent: among('send').length,
    delivered: among('delivery').length,
    bouncedPermanent: among('bounce', isBounce(true)).length,
    bouncedTransient: among('bounce', isBounce(false)).length,
    suppressed: rows.filter((row) => row.suppressed).length,
    complained: new Set(reports.map((row) => row.complaint?.feedbackId)).size,
    delayed: people(among('deliveryDelay')),
    openedHuman: people(among('open', (row) => row.bot === 'unlikely')),
    openedBot: people(among('open', (row) => row.bot === 'likely')),
    openedUnknown: people(among('open', (row) => row.bot === undefined)),
    clickedHuman: people(among('click', (row) => row.bot === 'unlikely')),
    clickedBot: people(among('click', (row) => row.bot === 'likely')),
    clickedUnknown: people(among('click', (row) => row.bot === undefined)),
  };
}

/** Rows of the types that `stats` counts, as `export` writes them. */
async function exported(filter: Filter): Promise<readonly Row[]> {
  const output = givenOutput();
  const types = ['send', 'delivery', 'bounce', 'complaint', 'deliveryDelay', 'open', 'click'] as const;
  const action = { name: 'export', filter: { ...filter, types }, range, format: 'jsonl' } as const;
  await exportRows(world().table, action, true, output, noProgress, givenSession('2026-11-05T00:00:00Z'));
  const rows: readonly Row[] = output
    .text()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(rows.length).toBeGreaterThan(5);
  return rows;
}

async function answered(by: Grouping, filter: Filter): Promise<{ readonly total: Counts; readonly groups: readonly Group[] }> {
  const output = givenOutput();
  await stats(world().table, { name: 'stats', filter, range, by }, true, output);
  return JSON.parse(output.text());
}
