import { setImmediate } from 'node:timers/promises';
import type { Filter } from '../../../lib/answers/filter/filter.ts';
import type { EmailEvent } from '../../../lib/events/email-event.ts';
import type { FeedMessage } from '../../../lib/page/live/feed-message.ts';
import { toItem } from '../../../lib/table/item.ts';
import type { EventTable } from '../../../lib/table/reader.ts';
import { write } from '../../../lib/table/writer.ts';
import { givenClock } from '../../table/given-clock.ts';
import { givenEvent } from '../../table/given-event.ts';
import { givenNewTable } from '../../table/given-rows.ts';
import { everything, givenFeed, givenWire } from './given-feed.ts';

/** A feed that says nothing where it should would be waited for. */
jest.setTimeout(60_000);

const newTable = givenNewTable();
const deliveries: Filter = { ...everything, types: ['delivery'] };

test('what was there is shown first, newest first; then what comes, each poll for itself', async () => {
  const table = await newTable();
  await table.put(at('09:00:00'), at('09:59:59'), at('10:00:30'), at('', { occurredAt: '2026-10-31T09:59:59.999Z' }));
  const { poll, watch, feed } = givenFeed(async () => table);
  const tab = watch(everything);
  await tab.until('watching');
  await table.put(at('10:00:01'), at('10:00:00'));
  await poll();
  await table.put(at('09:59:00', { type: 'bounce' }));
  await poll();
  expect(tab.shown()).toEqual(['10:00:30 09:59:59 09:00:00', '+10:00:01 +10:00:00', '+09:59:00']);
  expect(tab.kinds().slice(-3)).toEqual(['watching', 'events', 'events']);
  await feed.stop();
});

test('of what was there no more is shown than the newest', async () => {
  const table = await newTable();
  await table.put(at('09:00:00'), at('09:00:01'), at('09:00:02'), at('09:00:03'));
  const { watch, feed } = givenFeed(async () => table, { newest: 2 });
  const [one, other] = [watch(everything), watch({ ...everything, recipientDomains: ['example.com'] })];
  await Promise.all([one.until('watching'), other.until('watching')]);
  const third = watch(everything);
  await third.until('watching');
  expect([one.shown(), other.shown(), third.shown()]).toEqual(Array(3).fill(['09:00:03 09:00:02']));
  await feed.stop();
});

const asked: readonly (readonly [string, Partial<Filter>, Partial<EmailEvent>])[] = [
  ['type', { types: ['bounce'] }, { type: 'bounce' }],
  ['recipient', { recipient: 'ben@example.com' }, { recipient: 'ben@example.com' }],
  ['domain', { recipientDomains: ['example.net'] }, { recipient: 'ana@example.net' }],
  ['subject', { subject: 'invoice' }, { subject: 'Your Invoice' }],
  ['tag', { tags: ['campaign=spring'] }, { tags: { campaign: ['spring'] } }],
  ['configuration set', { configurationSet: 'other' }, { configurationSet: 'other' }],
];

test('each filter is shown its own, of what was there and of what comes; the table is opened and read once for all', async () => {
  const table = await newTable();
  const { wire, table: wired } = givenWire(table);
  let opened = 0;
  const open = () => {
    opened += 1;
    return Promise.resolve(wired);
  };
  await table.put(...asked.map(([digest, , fields]) => at('09:00:00', { digest, ...fields })));
  const { poll, watch, feed } = givenFeed(open);
  const tabs = asked.map(([, filter]) => watch({ ...everything, ...filter }));
  await Promise.all(tabs.map((tab) => tab.until('watching')));
  await table.put(...asked.map(([digest, , fields]) => at('10:00:00', { digest, ...fields })));
  await poll();
  expect(Object.fromEntries(asked.map(([name], place) => [name, tabs[place]?.shown()]))).toEqual(
    Object.fromEntries(asked.map(([name]) => [name, ['09:00:00', '+10:00:00']])),
  );
  const before = wire.requests;
  await poll();
  expect(wire.requests - before).toBe(11 * 2);
  expect(opened).toBe(1);
  await feed.stop();
});

test('what reaches the table at any moment of the beginning is shown once, late or ahead as it may be stamped', async () => {
  const table = await newTable();
  const { wire, table: wired } = givenWire(table);
  const put: EmailEvent[] = [];
  wire.before = async () => {
    const event = at(['10:00:00', '09:59:59', '07:00:00', '10:00:20'][put.length % 4] ?? '', {
      digest: `digest-${put.length}`,
    });
    put.push(event);
    await table.put(event);
  };
  const { poll, rest, watch, feed } = givenFeed(async () => wired, { newest: 1_000 });
  const first = watch(everything);
  await setImmediate();
  const second = watch({ ...everything, recipient: 'ana@example.com' });
  await first.until('watching');
  const third = watch(everything);
  await third.until('watching');
  await rest();
  await poll();
  wire.before = () => undefined;
  await poll(61_000);
  for (const tab of [first, second, third])
    expect(digestsIn(tab.messages).toSorted()).toEqual(put.map(({ digest }) => digest).toSorted());
  await feed.stop();
});

test('whoever comes back with the last id sees what came meanwhile, and nothing twice', async () => {
  const table = await newTable();
  const { poll, watch, feed } = givenFeed(async () => table);
  const tab = watch(everything);
  await tab.until('watching');
  await table.put(at('10:00:00'));
  await poll();
  tab.leave();
  await table.put(at('10:00:01'), at('10:00:02', { type: 'send' }));
  await poll();
  const back = watch({ ...everything, types: ['delivery'] }, tab.lastId());
  await back.until('events');
  expect(back.shown()).toEqual(['+10:00:01']);
  expect(back.kinds()).toEqual(['watching', 'events']);
  await feed.stop();
});

test('an id from which nobody can go on: what is shown has to be made anew', async () => {
  const table = await newTable();
  await table.put(at('09:00:00'));
  const { watch, feed } = givenFeed(async () => table);
  const tab = watch(deliveries);
  await tab.until('watching');
  const id = tab.lastId() ?? '';
  const ids = ['abc123-1', '<script>', '', `${id}0000`, id.replace(/-.*/, '-none'), id.replace(/-.*/, '-0')];
  for (const one of ids) {
    const back = watch(deliveries, one);
    await back.until('watching');
    expect([one, ...back.kinds()]).toEqual([one, 'missed', 'events', 'watching']);
  }
  await feed.stop();
});

test('who does not fetch its messages holds nobody up, and begins anew when what it has missed is no longer kept', async () => {
  const table = await newTable();
  const { poll, watch, feed } = givenFeed(async () => table, { kept: 5, newest: 3 });
  const tab = watch(everything);
  const slow = feed.watch(everything, undefined, new AbortController().signal);
  const first = await slow.next();
  await tab.until('watching');
  for (const ten of ['1', '2', '3']) {
    await table.put(at(`10:00:${ten}0`), at(`10:00:${ten}1`), at(`10:00:${ten}2`));
    await poll(10_000);
  }
  expect(tab.shown()).toEqual(['1', '2', '3'].map((ten) => `+10:00:${ten}2 +10:00:${ten}1 +10:00:${ten}0`));
  const rest = [await slow.next(), await slow.next(), await slow.next()].map(({ value }) => value);
  expect([first.value, ...rest]).toMatchObject([
    { kind: 'watching' },
    { kind: 'missed' },
    { kind: 'events', isNew: false, events: [at('10:00:32'), at('10:00:31'), at('10:00:30')] },
    { kind: 'watching' },
  ]);
  const old = watch(everything, first.value?.id);
  await old.until('watching');
  expect(old.kinds()).toEqual(['missed', 'events', 'watching']);
  await feed.stop();
});

test('who is shown nothing for long is told a newer id, from which it can come back', async () => {
  const table = await newTable();
  const { poll, watch, feed } = givenFeed(async () => table, { kept: 4 });
  const tab = watch({ ...everything, types: ['bounce'] });
  await tab.until('watching');
  for (const ten of ['1', '2', '3']) {
    await table.put(at(`10:00:${ten}0`), at(`10:00:${ten}1`));
    await poll(10_000);
  }
  tab.leave();
  const back = watch({ ...everything, types: ['bounce'] }, tab.lastId());
  await back.until('watching');
  expect(back.kinds()).toEqual(['watching']);
  await feed.stop();
});

test('an outage that passes is told, and its end; nothing is lost', async () => {
  const table = await newTable();
  const { wire, table: wired } = givenWire(table);
  const { poll, watch, feed } = givenFeed(async () => wired);
  const tab = watch(everything);
  await tab.until('watching');
  wire.failWith = 'ThrottlingException';
  await table.put(at('10:00:01'));
  await poll();
  await poll();
  wire.failWith = undefined;
  await poll();
  expect(tab.messages.slice(1)).toMatchObject([
    { kind: 'trouble', text: 'DynamoDB does not answer (ThrottlingException): trying again.' },
    { kind: 'recovered' },
    { kind: 'events', events: [at('10:00:01')] },
  ]);
  await feed.stop();
});

test('when what is new was not there yet is kept for whoever comes back; of a machine that slept it is before it slept', async () => {
  const table = await newTable();
  await table.put(at('09:00:00'));
  const { poll, watch, feed } = givenFeed(async () => table);
  const tab = watch(everything);
  await tab.until('watching');
  const id = tab.lastId();
  await table.put(at('08:00:00'));
  await poll(61_000);
  await table.put(at('13:00:00'), at('09:30:00'));
  await poll(7 * 3_600_000);
  const back = watch(everything, id);
  await back.until('events');
  const cameAfter = (messages: readonly FeedMessage[]) =>
    messages.flatMap((message) => (message.kind === 'events' && message.cameAfter) || []).map((time) => time?.toISOString());
  const [start, later] = ['2026-11-01T10:00:00.000Z', '2026-11-01T10:01:01.000Z'];
  expect(tab.shown()).toEqual(['09:00:00', '+08:00:00', '+13:00:00 +09:30:00']);
  expect(cameAfter(tab.messages)).toEqual([start, later, later]);
  expect(back.shown()).toEqual(['+13:00:00 +09:30:00 +08:00:00']);
  expect(cameAfter(back.messages)).toEqual([later, later, start]);
  await feed.stop();
});

test('an outage at the beginning is waited for, too', async () => {
  const table = await newTable();
  await table.put(at('09:00:00'));
  const { wire, table: wired } = givenWire(table);
  wire.failWith = 'ThrottlingException';
  const { begin, watch, feed } = givenFeed(async () => wired);
  const tab = watch(everything);
  await tab.until('trouble');
  wire.failWith = undefined;
  await begin();
  await tab.until('watching');
  expect(tab.kinds().filter((kind) => kind !== 'recovered')).toEqual(['trouble', 'events', 'watching']);
  await feed.stop();
});

test('an error that does not pass ends every watch; whoever comes then has a new reading', async () => {
  const table = await newTable();
  await table.put(at('09:00:00'));
  const { wire, table: wired } = givenWire(table);
  const { begin, watch, feed } = givenFeed(async () => wired);
  const tabs = [watch(everything), watch({ ...everything, types: ['bounce'] })];
  await Promise.all(tabs.map((tab) => tab.until('watching')));
  wire.failWith = 'AccessDeniedException';
  await begin();
  await Promise.all(tabs.map(({ done }) => done));
  for (const tab of tabs)
    expect(tab.messages.at(-1)).toEqual({ kind: 'problem', error: expect.objectContaining({ name: 'AccessDeniedException' }) });
  wire.failWith = undefined;
  const back = watch(everything, tabs[0]?.lastId());
  await back.until('watching');
  expect(back.kinds()).toEqual(['missed', 'events', 'watching']);
  await feed.stop();
});

test('a table that cannot be opened is a problem, and is opened again for the next', async () => {
  const { watch, feed } = givenFeed(() => Promise.reject(new Error('No such stack.')));
  for (let times = 0; times < 2; times += 1) {
    const tab = watch(everything);
    await tab.done;
    expect(tab.messages).toEqual([{ kind: 'problem', error: new Error('No such stack.') }]);
  }
  await feed.stop();
});

test('of a stack whose feed holds problems alone these are shown, and whoever asks for others is told so', async () => {
  const table = { ...(await newTable()), feedIndex: 'problems' as const };
  const put = (...events: readonly EmailEvent[]) => putInto(table, events);
  await put(at('09:00:00'), at('09:00:01', { type: 'bounce' }));
  const { poll, watch, feed } = givenFeed(async () => table);
  const [all, recipient, sent] = [
    watch(everything),
    watch({ ...everything, recipient: 'ana@example.com' }),
    watch({ ...everything, types: ['send', 'bounce'], recipient: 'ana@example.com' }),
  ] as const;
  await Promise.all([all.until('watching'), recipient.until('watching'), sent.until('problem')]);
  await put(at('10:00:00'), at('10:00:01', { type: 'complaint' }));
  await poll();
  expect([all.shown(), recipient.shown()]).toEqual(Array(2).fill(['09:00:01', '+10:00:01']));
  expect(sent.messages).toMatchObject([{ kind: 'problem', error: { name: 'NotInFeed', types: ['send'] } }]);
  await feed.stop();
});

test('looking for what is rare ends after some seconds, and the watch begins', async () => {
  const table = await newTable();
  await table.put(...Array.from({ length: 30 }, (_, index) => at(`09:00:${10 + index}`)), at('03:00:00', { subject: 'Rare' }));
  const { wire, table: wired } = givenWire(table);
  const { watch, feed } = givenFeed(async () => wired, { newest: 1, kept: 1, longestLook: -1 });
  const tab = watch({ ...everything, subject: 'rare' });
  await tab.until('watching');
  expect(tab.kinds()).toEqual(['watching']);
  const patient = givenFeed(async () => wired, { newest: 1, kept: 1 });
  const found = patient.watch({ ...everything, subject: 'rare' });
  await found.until('watching');
  expect(found.shown()).toEqual(['03:00:00']);
  expect(wire.requests).toBeGreaterThan(0);
  await Promise.all([feed.stop(), patient.feed.stop()]);
});

test('when the last has left, the reading goes on for a while, for whoever comes back; then it ends', async () => {
  const table = await newTable();
  const { wire, table: wired } = givenWire(table);
  const { poll, rest, linger, sleeping, watch, feed } = givenFeed(async () => wired);
  const tab = watch(everything);
  await tab.until('watching');
  await rest();
  tab.leave();
  await setImmediate();
  expect(sleeping().toSorted()).toEqual([2_000, 90_000]);
  const back = watch(everything, tab.lastId());
  await back.until('watching');
  expect(back.kinds()).toEqual(['watching']);
  await poll();
  expect(sleeping()).toEqual([2_000]);
  back.leave();
  await setImmediate();
  const before = wire.requests;
  await linger();
  expect([sleeping(), wire.requests - before]).toEqual([[], 0]);
  const late = watch(everything, tab.lastId());
  await late.until('watching');
  expect(late.kinds()).toEqual(['missed', 'watching']);
  await feed.stop();
});

test('after stop nothing is left: no watch, no timer, no request; and nobody can watch', async () => {
  const table = await newTable();
  const { wire, table: wired } = givenWire(table);
  const { begin, watch, sleeping, feed } = givenFeed(async () => wired);
  const [tab, gone] = [watch(everything), watch(everything)];
  await Promise.all([tab.until('watching'), gone.until('watching')]);
  gone.leave();
  await begin();
  await feed.stop();
  await tab.done;
  const { requests } = wire;
  while (wire.underWay > 0) await setImmediate();
  expect([sleeping(), wire.requests - requests]).toEqual([[], 0]);
  const after = watch(everything);
  await after.done;
  expect(after.messages).toEqual([]);
});

function at(time: string, fields: Partial<EmailEvent> = {}): EmailEvent {
  return givenEvent({ occurredAt: `2026-11-01T${time}.000Z`, ...fields });
}

function digestsIn(messages: readonly FeedMessage[]): readonly string[] {
  return messages.flatMap((message) => (message.kind === 'events' ? message.events.map(({ digest }) => digest) : []));
}

async function putInto(table: EventTable, events: readonly EmailEvent[]): Promise<void> {
  const items = events.map((event) => toItem(event, table));
  await write(table.client, table.tableName, items, givenClock());
}
