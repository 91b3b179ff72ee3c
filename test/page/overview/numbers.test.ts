import type { Grouping, Range } from '../../../lib/answers/filter/filter.ts';
import { readStats } from '../../../lib/answers/stats/read-stats.ts';
import type { Group } from '../../../lib/answers/stats/tally.ts';
import { fill } from '../../../lib/local/history/fill.ts';
import { month } from '../../../lib/local/history/month.ts';
import { numberText } from '../../../lib/page/shared/numbers.ts';
import { dayIn } from '../../../lib/page/shared/zoned.ts';
import type { EventTable } from '../../../lib/table/reader.ts';
import { type GivenTables, givenTables } from '../../table/given-table.ts';
import { figuresIn, givenOverview, textIn } from './given-overview.ts';

const day = 86_400_000;
/** Clocks change in Berlin, and a week later in New York, before. */
const now = new Date('2026-11-02T09:40:00.000Z');
const nothing = { types: [], tags: [], recipientDomains: [] };

const domains = ['acme.example', 'bakery.example', 'cycles.example', 'fern.example', 'harbour.example'];
const given = givenWeeks();

test.each([
  ['7d', 'UTC', '', nothing],
  ['14d', 'Europe/Berlin', '', nothing],
  ['3d', 'America/New_York', '', nothing],
  ['9d', 'America/New_York', '&tag=campaign', { ...nothing, tags: ['campaign'] }],
  ['14d', 'UTC', `&recipientDomain=${domains.join()}`, { ...nothing, recipientDomains: domains }],
])('the charts of %s in %s%s add up to what stats counts', async (length, zone, asked, filter) => {
  const { table, ask } = given();
  const { edges, values } = figuresIn(await ask(`/overview/stream?range=${length}${asked}`, zone));
  const range = { since: new Date(now.getTime() - Number.parseInt(length, 10) * day), until: new Date(now.getTime() + 60_000) };
  const { groups } = await readStats(table, { filter, range, by: 'hour', utc: true }, now);
  const expected = edges.slice(0, -1).map((edge, index) => {
    const within = groups.filter(({ group }) => isWithin(group, edge, edges[index + 1] ?? 0));
    return sum(within);
  });
  const found = edges.slice(0, -1).map((_, index) => Object.keys(sum([])).map((name) => values[name]?.[index]));
  expect(found).toEqual(expected.map((numbers) => Object.values(numbers)));
  expect(expected.reduce((all, { sent }) => all + sent, 0)).toBeGreaterThan(5);
});

test('the cards and the tables are those of stats', async () => {
  const { table, ask } = given();
  const messages = await ask('/overview/stream?range=14d');
  const range = { since: new Date(now.getTime() - 14 * day), until: new Date(now.getTime() + 60_000) };
  const stats = (by: Grouping) => readStats(table, { filter: nothing, range, by, utc: true }, now);
  const { total, groups: campaigns } = await stats('tag:campaign');
  const cards = textIn('cards', messages);
  const { sent, delivered, bouncedPermanent, bouncedTransient, openedHuman, openedBot } = total;
  expect(cards).toContain(`Sent ${numberText(sent)}`);
  expect(cards).toContain(`Delivered ${numberText(delivered)}`);
  expect(cards).toContain(`${numberText(bouncedPermanent)} permanent, ${numberText(bouncedTransient)} transient`);
  expect(cards).toContain(`${numberText(openedHuman)} by people`);
  expect(cards).toContain(`${numberText(openedBot)} by robots`);
  const table1 = textIn('campaigns', messages);
  for (const { group, sent } of campaigns.filter(({ group }) => group !== '(none)'))
    expect(table1).toContain(`${group} ${sent} `);
  const reasons = textIn('causes', messages);
  for (const { group } of (await stats('reason')).groups) expect(reasons).toContain(` ${group} `);
});

test.each(['2026-10-25', '2026-10-31'])('a day of Berlin, %s, holds what was sent on it there', async (name) => {
  const { table, ask } = given();
  const { edges, values } = figuresIn(await ask('/overview/stream?range=14d', 'Europe/Berlin'));
  const index = edges.findIndex((edge) => dayIn('Europe/Berlin', edge) === name);
  const range: Range = { since: new Date(edges[index] ?? 0), until: new Date(edges[index + 1] ?? 0) };
  const { total } = await readStats(table, { filter: nothing, range, by: 'day', utc: true }, now);
  expect([values.sent?.[index], values.delivered?.[index]]).toEqual([total.sent, total.delivered]);
  expect((range.until.getTime() - range.since.getTime()) / 3_600_000).toBe(name === '2026-10-25' ? 25 : 24);
});

/** The groups of `--by hour` are whole hours, and so are the edges here. */
function isWithin(hour: string, from: number, until: number): boolean {
  const time = Date.parse(`${hour.slice(0, 13).replace(' ', 'T')}:00:00Z`);
  return time >= from && time < until;
}

function sum(groups: readonly Group[]) {
  const of = (number: (group: Group) => number) => groups.reduce((all, group) => all + number(group), 0);
  return {
    sent: of(({ sent }) => sent),
    delivered: of(({ delivered }) => delivered),
    bounced: of(({ bouncedPermanent, bouncedTransient }) => bouncedPermanent + bouncedTransient),
    complained: of(({ complained }) => complained),
    openedHuman: of(({ openedHuman }) => openedHuman),
    openedBot: of(({ openedBot }) => openedBot),
    clickedHuman: of(({ clickedHuman }) => clickedHuman),
    clickedBot: of(({ clickedBot }) => clickedBot),
  };
}

function givenWeeks() {
  let tables: GivenTables | undefined;
  let found: { readonly table: EventTable; readonly ask: ReturnType<typeof givenOverview> } | undefined;
  beforeAll(async () => {
    tables = await givenTables();
    const table = { client: tables.client, tableName: await tables.create(), shardCount: 1, now: () => now };
    await fill(table, month({ end: now, milliseconds: 15 * day, mails: 300 }), () => {}, new AbortController().signal);
    found = { table, ask: givenOverview(table, now) };
  });
  afterAll(() => tables?.stop());
  return () => {
    if (!found) throw new Error('The weeks are not there.');
    return found;
  };
}
