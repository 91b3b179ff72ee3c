import type { OverviewQuestion } from '../../../lib/answers/overview/overview.ts';
import { OverviewMemory, type OverviewSoFar } from '../../../lib/answers/overview/overview-memory.ts';
import { counted } from '../../../lib/answers/stats/counts.ts';
import type { EmailEvent } from '../../../lib/events/email-event.ts';
import { fill } from '../../../lib/local/history/fill.ts';
import { month } from '../../../lib/local/history/month.ts';
import type { EventTable } from '../../../lib/table/reader.ts';
import { givenEvent } from '../../table/given-event.ts';
import { givenNewTable } from '../../table/given-rows.ts';
import { allOf, expectAsStats, givenHaste, queriesOf, wholeOf } from './given-overview.ts';

const day = 86_400_000;
const now = new Date('2026-10-30T09:30:00.000Z');
const all = { types: [], tags: [], recipientDomains: [] };
const newTable = givenNewTable();

describe('a month of mail', () => {
  let table: EventTable;
  beforeAll(async () => {
    // In one shard, which takes half of the Queries.
    table = { ...(await newTable()), shardCount: 1 };
    await fill(table, month({ end: now, milliseconds: 6 * day, mails: 250 }), () => {}, new AbortController().signal);
  });

  test('counts as stats does, days and hours that begin whenever, of any range and filter: the first time, and from memory', async () => {
    const memory = new OverviewMemory();
    const questions = [
      asked('2026-10-24T09:30:00.000Z', '2026-10-30T09:30:00.000Z', localDays),
      asked('2026-10-24T11:11:11.111Z', '2026-10-26T13:00:00.000Z', localHours),
      asked('2026-10-30T08:30:00.000Z', '2026-10-30T09:30:00.000Z'),
      { ...asked('2026-10-27T00:00:00.000Z', '2026-10-30T00:00:00.000Z'), filter: { ...all, sender: 'example.net' } },
    ];
    for (const question of questions) {
      const whole = await wholeOf(memory.read(table, question, now));
      await expectAsStats(whole, table, question, now);
      expect((await wholeOf(memory.read(table, question, now))).overview).toEqual(whole.overview);
    }
  });

  test('days that ended more than 24 hours ago are asked for once, the oldest whole', async () => {
    const [memory, queries] = [new OverviewMemory(), queriesOf(table)];
    const question = asked('2026-10-25T10:00:00.000Z', '2026-10-30T09:30:00.000Z');
    const first = await wholeOf(memory.read(table, question, now));
    expect(daysIn(queries)).toEqual(days(25, 30));
    queries.length = 0;
    const second = await wholeOf(memory.read(table, question, now));
    expect(daysIn(queries)).toEqual(days(29, 30));
    expect(second.overview).toEqual(first.overview);
    expect(second.events).toBeLessThan(first.events);
    queries.length = 0;
    await wholeOf(memory.read(table, asked('2026-10-24T10:00:00.000Z', '2026-10-26T00:00:00.000Z'), now));
    expect(daysIn(queries)).toEqual(['2026-10-24', ...days(29, 30)]);
    memory.forget();
    queries.length = 0;
    await wholeOf(memory.read(table, question, now));
    expect(daysIn(queries)).toEqual(days(25, 30));
  });

  test('a partial answer has the final numbers of what was sent from where it has come to, and of nothing else', async () => {
    const question = asked('2026-10-22T09:30:00.000Z', '2026-10-30T09:30:00.000Z', localDays);
    for (const memory of [givenHaste(), givenHaste()]) {
      await wholeOf(memory.read(table, asked('2026-10-26T00:00:00.000Z', '2026-10-30T09:30:00.000Z'), now));
      const answers = await allOf(memory.read(table, question, now));
      const whole = answers.at(-1) as OverviewSoFar;
      expect(answers.filter(({ isWhole }) => isWhole)).toEqual([whole]);
      expect(answers.length).toBeGreaterThan(10);
      for (const answer of answers) expectPart(answer, whole, question);
      expect(answers.map(({ reached }) => reached)).toEqual(
        answers
          .map(({ reached }) => reached)
          .sort()
          .reverse(),
      );
    }
  });

  test('a reading that is interrupted ends without the whole, and keeps the days it has read', async () => {
    const [memory, queries, interruption] = [givenHaste(), queriesOf(table), new AbortController()];
    const question = asked('2026-10-24T10:00:00.000Z', '2026-10-30T09:30:00.000Z');
    for await (const { reached, isWhole } of memory.read(table, question, now, interruption.signal)) {
      expect(isWhole).toBe(false);
      if (reached < '2026-10-26T12') interruption.abort();
    }
    queries.length = 0;
    const { overview } = await wholeOf(memory.read(table, question, now));
    expect(daysIn(queries)).toEqual(['2026-10-24', '2026-10-25', ...days(29, 30)]);
    expect(overview).toEqual((await wholeOf(new OverviewMemory().read(table, question, now))).overview);
  });

  test('two readings at once, one of them left halfway, and a person who forgets all meanwhile: each answers as if alone', async () => {
    const memory = givenHaste();
    const question = asked('2026-10-26T10:00:00.000Z', '2026-10-30T09:30:00.000Z');
    const other = { ...question, filter: { ...all, sender: 'example.net' } };
    const alone = await Promise.all([question, other].map((one) => wholeOf(new OverviewMemory().read(table, one, now))));
    const left = (async () => {
      for await (const { events } of memory.read(table, question, now)) if (events > 50) break;
      memory.forget();
    })();
    const together = await Promise.all([question, other, question].map((one) => wholeOf(memory.read(table, one, now))));
    await left;
    expect(together.map(({ overview }) => overview)).toEqual([alone[0], alone[1], alone[0]].map((one) => one?.overview));
  });

  test('no more mails are remembered than may be: of one filter the days that fit, of several the one that was asked for last', async () => {
    const queries = queriesOf(table);
    const question = asked('2026-10-26T10:00:00.000Z', '2026-10-30T09:30:00.000Z');
    const other = { ...question, tag: 'other' };
    const daysRead = async (memory: OverviewMemory, one: OverviewQuestion) => {
      queries.length = 0;
      const { overview } = await wholeOf(memory.read(table, one, now));
      return { days: daysIn(queries), sent: overview.total.sent };
    };
    const [none, some, plenty] = [new OverviewMemory(0), new OverviewMemory(120), new OverviewMemory(350)];
    const { sent } = await daysRead(none, question);
    expect(await daysRead(none, question)).toEqual({ days: days(26, 30), sent });
    await daysRead(some, question);
    const again = await daysRead(some, question);
    expect(again.sent).toBe(sent);
    expect(again.days).toEqual(['2026-10-27', ...days(29, 30)]);
    await daysRead(plenty, question);
    await daysRead(plenty, other);
    expect(await daysRead(plenty, other)).toEqual({ days: days(29, 30), sent });
    expect((await daysRead(plenty, question)).days).toContain('2026-10-26');
  });
});

test('an event that comes late is counted while its day is young, and of an old day once it is forgotten', async () => {
  const table = await newTable();
  const memory = new OverviewMemory();
  const question = asked('2026-10-20T00:00:00.000Z', '2026-10-30T09:30:00.000Z');
  const opened = async () => (await wholeOf(memory.read(table, question, now))).overview.total.openedUnknown;
  await table.put(event('old', '2026-10-25T10:00:00.000Z'), event('young', '2026-10-29T10:00:00.000Z'));
  expect(await opened()).toBe(0);
  await table.put(opening('young', '2026-10-29T10:00:00.000Z', '2026-10-29T11:00:00.000Z'));
  await table.put(opening('old', '2026-10-25T10:00:00.000Z', '2026-10-30T01:00:00.000Z'));
  expect(await opened()).toBe(2);
  await table.put(
    event('late', '2026-10-26T10:00:00.000Z'),
    opening('late', '2026-10-26T10:00:00.000Z', '2026-10-26T10:00:01.000Z'),
  );
  expect(await opened()).toBe(2);
  memory.forget();
  expect(await opened()).toBe(3);
});

test.each([
  ['of a recipient', { recipient: 'ana@example.com' }],
  ['of a message', { message: 'old' }],
])('mails %s are counted and remembered, too', async (_, some) => {
  const table = await newTable();
  const memory = new OverviewMemory();
  const question = { ...asked('2026-10-20T00:00:00.000Z', '2026-10-30T09:30:00.000Z', localDays), filter: { ...all, ...some } };
  await table.put(event('old', '2026-10-25T10:00:00.000Z'), event('young', '2026-10-29T10:00:00.000Z'));
  await table.put(opening('old', '2026-10-25T10:00:00.000Z', '2026-10-27T00:00:00.000Z'));
  for (let time = 0; time < 2; time += 1)
    await expectAsStats(await wholeOf(memory.read(table, question, now)), table, question, now);
});

/** In Berlin, where the 25th has 25 hours. */
const localDays = ['23T22', '24T22', '25T23', '26T23', '27T23', '28T23', '29T23'];
const localHours = ['24T11', '24T12', '24T22', '24T23', '25T00', '25T01', '25T02'];

function asked(since: string, until: string, hours: readonly string[] = []): OverviewQuestion {
  const range = { since: new Date(since), until: new Date(until) };
  return { filter: all, range, starts: hours.map((hour) => Date.parse(`2026-10-${hour}:00:00.000Z`)), tag: 'campaign' };
}

function event(messageId: string, sentAt: string): EmailEvent {
  return givenEvent({ messageId, sentAt, occurredAt: sentAt });
}

function opening(messageId: string, sentAt: string, occurredAt: string): EmailEvent {
  return givenEvent({ messageId, sentAt, occurredAt, type: 'open', detail: {} });
}

function daysIn(queries: readonly string[]): readonly string[] {
  return [...new Set(queries.map((key) => key.split('#')[1] ?? ''))].sort();
}

function days(first: number, last: number): readonly string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => `2026-10-${first + index}`);
}

function expectPart({ overview, reached }: OverviewSoFar, whole: OverviewSoFar, { starts }: OverviewQuestion): void {
  for (const [index, start] of starts.entries()) {
    const [part, final] = [overview.buckets[index], whole.overview.buckets[index]];
    if (start >= Date.parse(reached)) expect(part).toEqual(final);
    else for (const name of counted) expect(part?.[name]).toBeLessThanOrEqual(final?.[name] ?? -1);
  }
  const sum = overview.buckets.reduce((sent, bucket) => sent + bucket.sent, 0);
  expect(overview.total.sent).toBe(sum);
}
