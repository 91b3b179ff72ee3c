import type { Filter } from '../../lib/answers/filter/filter.ts';
import { liveEvents } from '../../lib/answers/tail/live-events.ts';
import type { EmailEvent } from '../../lib/events/email-event.ts';
import type { EventTable } from '../../lib/table/reader.ts';
import { givenEvent } from '../table/given-event.ts';
import { givenNewTable } from '../table/given-rows.ts';
import { givenSession } from './given-session.ts';

const newTable = givenNewTable();
const deliveries: Filter = { types: ['delivery', 'send'], tags: [], recipientDomains: [] };

test('what was there at the start is not shown; what comes is shown once, in the order of its coming', async () => {
  const table = await newTable();
  await table.put(at('09:59:59'), at('08:00:00'));
  const { shown } = await tailed(table, '10:00:00', {
    1: () => table.put(at('10:00:01')),
    2: () => table.put(at('10:00:01', { type: 'send' }), at('10:00:01')),
    6: () => table.put(at('10:00:11'), at('10:00:08')),
    7: () => {},
  });
  expect(shown).toEqual(['10:00:01 delivery', '10:00:01 send', '10:00:08 delivery', '10:00:11 delivery']);
});

test('an event of two minutes ago is shown at the next poll', async () => {
  const table = await newTable();
  const { shown } = await tailed(table, '10:00:00', { 1: () => table.put(at('09:58:10')), 2: () => {} });
  expect(shown).toEqual(['09:58:10 delivery']);
});

test('an event of hours ago is shown within a minute, once; one of more than 24 hours ago is not', async () => {
  const table = await newTable();
  await table.put(at('03:00:00'));
  const { shown } = await tailed(table, '10:00:00', {
    1: () => table.put(at('03:00:01'), at('10:00:30', { occurredAt: '2026-10-31T10:05:00.000Z' }), ancient),
    32: () => {},
    100: () => {},
  });
  expect(shown).toEqual(['10:05:00 delivery', '03:00:01 delivery']);
});

test('an event stamped by a clock that is ahead is shown at once', async () => {
  const table = await newTable();
  const { shown } = await tailed(table, '10:00:00', { 1: () => table.put(at('10:00:50')), 2: () => {} });
  expect(shown).toEqual(['10:00:50 delivery']);
});

test('midnight, UTC, changes nothing', async () => {
  const table = await newTable();
  const { shown } = await tailed(table, '23:59:57', {
    1: () => table.put(at('23:59:58')),
    2: () => table.put(at('', { occurredAt: '2026-11-02T00:00:00.500Z' })),
    3: () => table.put(at('23:59:59')),
    5: () => {},
  });
  expect(shown).toEqual(['23:59:58 delivery', '00:00:00 delivery', '23:59:59 delivery']);
});

test('only what matches', async () => {
  const table = await newTable();
  const events = [at('10:00:01'), at('10:00:01', { type: 'bounce' }), at('10:00:01', { recipient: 'ana@example.org' })];
  const filter = { ...deliveries, recipientDomains: ['example.org'] };
  const { shown } = await tailed(table, '10:00:00', { 1: () => table.put(...events), 3: () => {} }, filter);
  expect(shown).toEqual(['10:00:01 delivery']);
});

test('throttles are waited for, longer each time, and nothing is lost or shown twice', async () => {
  const table = await newTable();
  const { shown, notes, waits } = await tailed(failing(table, 'ThrottlingException', 9, 16), '10:00:00', {
    1: () => table.put(at('10:00:01')),
    5: () => {},
  });
  expect(shown).toEqual(['10:00:01 delivery']);
  expect(notes).toEqual(Array(2).fill('DynamoDB does not answer (ThrottlingException): trying again.\n'));
  expect(waits).toEqual([4_000, 8_000, 2_000, 2_000, 2_000]);
});

test('an error that does not pass ends it, and so does one that lasts', async () => {
  const table = await newTable();
  await expect(tailed(failing(table, 'AccessDeniedException', 9, 9), '10:00:00', { 9: () => {} })).rejects.toThrow(
    'AccessDenied',
  );
  const lasting = failing(table, 'ThrottlingException', 9, 10_000);
  await expect(tailed(lasting, '10:00:00', { 99: () => {} })).rejects.toThrow('ThrottlingException');
});

/** What is shown until the last of the steps, which are taken at that many sleeps. */
async function tailed(table: EventTable, start: string, steps: Readonly<Record<number, () => unknown>>, filter = deliveries) {
  const last = Math.max(...Object.keys(steps).map(Number));
  const session = givenSession(`2026-11-01T${start}.000Z`, async (sleep) => {
    await steps[sleep]?.();
    if (sleep === last) session.interrupt();
  });
  const shown: string[] = [];
  for await (const { occurredAt, type } of liveEvents(table, filter, session))
    shown.push(`${occurredAt.slice(11, 19)} ${type}`);
  return { ...session, shown };
}

const ancient = givenEvent({ occurredAt: '2026-10-31T09:00:00.000Z' });

function at(time: string, fields: Partial<EmailEvent> = {}): EmailEvent {
  return givenEvent({ occurredAt: `2026-11-01T${time}.000Z`, ...fields });
}

/** The requests from the first to the last of these numbers fail. The start takes eight: two types, two shards, two days; a poll takes four. */
function failing(table: EventTable, name: string, first: number, last: number): EventTable {
  let requests = 0;
  const send = (...args: Parameters<typeof table.client.send>) => {
    requests += 1;
    if (requests < first || requests > last) return table.client.send(...args);
    return Promise.reject(Object.assign(new Error(name), { name }));
  };
  const client = new Proxy(table.client, { get: (target, key) => (key === 'send' ? send : Reflect.get(target, key)) });
  return { ...table, client };
}
