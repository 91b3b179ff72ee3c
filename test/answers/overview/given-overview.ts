import type { Grouping } from '../../../lib/answers/filter/filter.ts';
import type { OverviewQuestion } from '../../../lib/answers/overview/overview.ts';
import { OverviewMemory, type OverviewSoFar } from '../../../lib/answers/overview/overview-memory.ts';
import { readStats } from '../../../lib/answers/stats/read-stats.ts';
import { type StatsAnswer, statsAnswer } from '../../../lib/answers/stats/stats-answer.ts';
import type { EventTable } from '../../../lib/table/reader.ts';

/** A clock that goes a second on whenever it is looked at: an answer is due after each stretch. */
export function givenHaste(most?: number): OverviewMemory {
  let time = 0;
  return new OverviewMemory(most, () => {
    time += 1_000;
    return time;
  });
}

export async function allOf(answers: AsyncIterable<OverviewSoFar>): Promise<readonly OverviewSoFar[]> {
  const all: OverviewSoFar[] = [];
  for await (const answer of answers) all.push(answer);
  return all;
}

export async function wholeOf(answers: AsyncIterable<OverviewSoFar>): Promise<OverviewSoFar> {
  const last = (await allOf(answers)).at(-1);
  if (last?.isWhole !== true) throw new Error('There is no whole answer.');
  return last;
}

/** The same question put to `stats`, for each of its groupings, and some of its buckets. */
export async function expectAsStats(
  { overview }: OverviewSoFar,
  table: EventTable,
  { filter, range, starts, tag }: OverviewQuestion,
  now: Date,
): Promise<void> {
  const ask = async (by: Grouping, of = range): Promise<StatsAnswer> =>
    statsAnswer(await readStats(table, { filter, range: of, by, utc: true }, now), { by, range: of, filter });
  const { total, unattributed, groups: reasons } = await ask('reason');
  expect({ total: overview.total, unattributed: overview.unattributed }).toEqual({ total, unattributed });
  expect(byName(overview.reasons)).toEqual(byName(reasons as Named, ['bounceRate', 'complaintRate', 'deliveryRate']));
  expect(byName(overview.providers)).toEqual(byName((await ask('provider')).groups as Named));
  expect(byName(overview.campaigns)).toEqual(byName((await ask(`tag:${tag}`)).groups as Named));
  expect(overview.buckets).toHaveLength(starts.length);
  for (const [index, start] of starts.entries()) {
    if (index % 3 !== 1) continue;
    const until = new Date(starts[index + 1] ?? range.until);
    const since = new Date(Math.max(start, range.since.getTime()));
    expect(overview.buckets[index]).toEqual((await ask('reason', { since, until })).total);
  }
}

type Named = readonly { readonly group: string }[];

function byName(groups: Named, without: readonly string[] = []): Readonly<Record<string, object>> {
  const fields = (group: object) => Object.fromEntries(Object.entries(group).filter(([name]) => !without.includes(name)));
  return Object.fromEntries(groups.map((group) => [group.group, fields(group)]));
}

/** What is asked of the table, by type and day: `delivery#2026-11-03#0`. */
export function queriesOf(table: EventTable): string[] {
  const asked: string[] = [];
  table.client.middlewareStack.add(
    (next) => (args) => {
      const { ExpressionAttributeValues: values } = args.input as {
        readonly ExpressionAttributeValues?: Readonly<Record<string, unknown>>;
      };
      if (values?.[':key'] !== undefined) asked.push(String(values[':key']));
      return next(args);
    },
    { step: 'initialize', name: 'queriesOf', override: true },
  );
  return asked;
}
