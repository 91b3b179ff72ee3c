import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import type { Filter } from '../../../lib/answers/filter/filter.ts';
import { Matcher } from '../../../lib/answers/filter/matches.ts';
import type { EmailEvent } from '../../../lib/events/email-event.ts';
import { identity } from '../../../lib/events/identity.ts';
import type { LiveFeed } from '../../../lib/page/live/live-feed.ts';
import { givenEvent } from '../../table/given-event.ts';
import { givenNewTable } from '../../table/given-rows.ts';
import { everything, givenFeed, givenWire } from './given-feed.ts';

/** A feed that says nothing where it should would be waited for. */
jest.setTimeout(60_000);

const newTable = givenNewTable();

/** How many messages a connection carries before it breaks, one connection after the other; the last one holds. */
const breaks = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 8 });
const filter = fc.constantFrom<Filter>(
  { ...everything, types: ['bounce', 'delivery'] },
  { ...everything, types: ['bounce'] },
  { ...everything, recipient: 'ben@example.com' },
);

test('wherever connections break, what is shown in the end is each event once', async () => {
  const table = await newTable();
  const { wire, table: wired } = givenWire(table);
  const put: EmailEvent[] = [];
  const putSome = async (count: number) => {
    const events = Array.from({ length: count }, (_, index) => eventOf(put.length + index));
    put.push(...events);
    await table.put(...events);
  };
  await putSome(10);
  // A few arrive while browsers look for the first time.
  wire.before = (request) => (request % 40 === 0 ? putSome(1) : undefined);
  const { poll, rest, feed } = givenFeed(async () => wired, { atOnce: 3, newest: 1_000 });
  const schedules = fc.sample(fc.tuple(filter, breaks), { numRuns: 24, seed: 11 });
  const browsers = schedules.map(([wanted, lengths]) => givenBrowser(feed, wanted, lengths));
  await rest();
  for (let polls = 0; polls < 8; polls += 1) {
    await putSome(polls % 4 === 3 ? 0 : 7);
    await poll(polls === 5 ? 61_000 : 2_000);
  }
  wire.before = () => undefined;
  await poll(122_000);
  for (let turns = 0; turns < 100; turns += 1) await setImmediate();
  for (const browser of browsers) {
    const matcher = new Matcher(browser.wanted);
    const expected = put.filter((event) => matcher.matches(event)).map(identity);
    expect(browser.shown().toSorted()).toEqual(expected.toSorted());
  }
  await feed.stop();
  await Promise.all(browsers.map(({ done }) => done));
});

/** A browser that connects again with the last id that it has seen, and does away with what it shows when it is told to. */
function givenBrowser(feed: LiveFeed, wanted: Filter, lengths: readonly number[]) {
  let shown: string[] = [];
  let id: string | undefined;
  const connect = async (most: number) => {
    const connection = new AbortController();
    let left = most;
    for await (const message of feed.watch(wanted, id, connection.signal)) {
      // The message that was under way when the connection broke.
      if (left === 0) break;
      left -= 1;
      if (message.kind === 'missed') shown = [];
      if (message.kind === 'events') shown.push(...message.events.map(identity));
      if ('id' in message) id = message.id;
      if (message.kind === 'missed') id = undefined;
    }
    connection.abort();
  };
  const connectAll = async () => {
    for (const length of [...lengths, Number.POSITIVE_INFINITY]) await connect(length);
  };
  return { wanted, shown: () => shown, done: connectAll() };
}

/** On time, late, ahead; of one or two types, to one or two people. */
function eventOf(index: number): EmailEvent {
  const time = ['10:00:00', '09:59:50', '06:00:00', '10:00:40'][index % 4];
  return givenEvent({
    occurredAt: `2026-11-01T${time}.000Z`,
    type: index % 3 === 0 ? 'bounce' : 'delivery',
    recipient: index % 5 === 0 ? 'ben@example.com' : 'ana@example.com',
    digest: `digest-${index}`,
  });
}
