import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import type { Filter, Grouping } from '../../lib/answers/filter/filter.ts';
import { Matcher } from '../../lib/answers/filter/matches.ts';
import { outcomes } from '../../lib/answers/mails/outcome.ts';
import { counted } from '../../lib/answers/stats/counts.ts';
import { groupsOf } from '../../lib/answers/stats/groups-of.ts';
import { hash } from '../../lib/answers/stats/hash.ts';
import { bucketOf, Percentiles } from '../../lib/answers/stats/percentiles.ts';
import { Slots } from '../../lib/answers/stats/slots.ts';
import { Tally } from '../../lib/answers/stats/tally.ts';
import type { EmailEvent } from '../../lib/events/email-event.ts';
import { givenEvent } from '../table/given-event.ts';

const open = { type: 'open', detail: {} } as const;
const bounce = { type: 'bounce', detail: {} } as const;
const complaint = { type: 'complaint', detail: { feedbackId: 'f', complaintFeedbackType: 'abuse' } } as const;

const ben = { recipient: 'ben@example.com' };
const hard = { ...bounce, detail: { bounceType: 'Permanent', bouncedRecipients: [{ status: '5.1.1' }] } };
const soft = { ...bounce, detail: { bounceType: 'Transient', bouncedRecipients: [{ status: '4.2.2' }] } };
const autoReply = { ...bounce, detail: { bounceType: 'Transient', bounceSubType: 'General', bouncedRecipients: [{}] } };

test.each<[string, readonly Partial<EmailEvent>[], object]>([
  ['a mail once, and each of its recipients', [{ type: 'send' }, {}, {}, ben], { sent: 2, delivered: 2 }],
  ['a mail without a send', [{}], { sent: 1, delivered: 1 }],
  ['no outcome yet', [{ type: 'send' }], { sent: 1, noOutcome: 1 }],
  ['a permanent bounce, whatever else is known', [hard, {}, soft], { sent: 1, bouncedPermanent: 1, recipientsBounced: 1 }],
  ['a passing bounce', [{ type: 'send' }, soft], { sent: 1, bouncedTransient: 1, recipientsBounced: 1 }],
  ['a passing bounce of a mail that arrived', [soft, {}], { sent: 1, delivered: 1 }],
  [
    'two mails to one address that bounced',
    [hard, { ...hard, messageId: 'other' }],
    { sent: 2, bouncedPermanent: 2, recipientsBounced: 1 },
  ],
  ['an automatic reply beside the delivery', [{}, autoReply], { sent: 1, delivered: 1, autoReplied: 1 }],
  ['an automatic reply as an arrival', [autoReply], { sent: 1, delivered: 1, autoReplied: 1 }],
  ['what SES declined to send', [{ ...hard, suppressed: true }], { sent: 1, suppressed: 1 }],
  ['a reject', [{ type: 'send' }, { type: 'reject', detail: {} }], { sent: 1, rejected: 1 }],
  ['a campaign in which everything failed', [{ type: 'renderingFailure', detail: {} }], { sent: 1, renderingFailed: 1 }],
  ['a delay', [{ type: 'send' }, { type: 'deliveryDelay' }], { sent: 1, delayed: 1, hadDelay: 1 }],
  ['a delay that has passed', [{ type: 'deliveryDelay' }, {}], { sent: 1, delivered: 1, hadDelay: 1 }],
  ['a complaint beside the delivery', [{}, complaint], { sent: 1, delivered: 1, complained: 1, recipientsComplained: 1 }],
  [
    'a report that names two, once',
    [complaint, { ...complaint, ...ben }],
    { sent: 2, delivered: 2, complained: 1, recipientsComplained: 2 },
  ],
  [
    'two reports about two',
    [complaint, { ...complaint, ...ben }, ...[{}, ben].map((who) => ({ ...complaint, ...who, detail: { feedbackId: 'g' } }))],
    { sent: 2, delivered: 2, complained: 2, recipientsComplained: 2 },
  ],
  ['no praise', [{}, { ...complaint, detail: { complaintFeedbackType: 'not-spam' } }], { sent: 1, delivered: 1 }],
  [
    'a robot’s and a person’s open, each, however often',
    [{}, open, { ...open, bot: 'likely' }, { ...open, bot: 'unlikely' }, { ...open, bot: 'unlikely', detail: { again: true } }],
    { sent: 1, delivered: 1, openedUnknown: 1, openedBot: 1, openedHuman: 1 },
  ],
  [
    'nothing that was sent at another time',
    [{ sentAt: '2026-10-31T23:59:59.999Z' }, { sentAt: '2026-11-03T00:00:00.000Z' }],
    {},
  ],
])('counts %s', (_, events, expected) => {
  const { total } = givenTally('day', events);
  const zero = Object.fromEntries(counted.map((name) => [name, 0]));
  const { deliveryMedianMs, deliveryP95Ms, deliveryP99Ms, ...counts } = total;
  expect(counts).toEqual({ ...zero, ...expected });
});

test('what SES does of one of several without saying whom is no mail, and trouble of that kind is told', () => {
  const { recipient, ...nobody } = givenEvent({ ...open, candidates: ['ana@example.com', 'ben@example.com'] });
  const trouble = { ...nobody, ...hard, digest: 'one' } as EmailEvent;
  const { total, unattributed } = givenTally('day', [{}, ben], [nobody, trouble]);
  expect([total.sent, total.openedUnknown, total.bouncedPermanent, unattributed]).toEqual([2, 1, 0, 1]);
});

test('any events in any order: the same counts, and outcomes that add up to what was sent', () => {
  const events = [
    { type: 'send' },
    {},
    hard,
    soft,
    autoReply,
    complaint,
    open,
    { type: 'deliveryDelay' },
    { type: 'reject' },
  ] as const;
  const some = fc.array(
    fc.record({
      event: fc.constantFrom<Partial<EmailEvent>>(...events),
      messageId: fc.constantFrom('a', 'b'),
      to: fc.constantFrom({}, ben),
    }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(some, (chosen) => {
      const given = chosen.map(({ event, messageId, to }) => ({ ...event, messageId, ...to }));
      const { total, groups } = givenTally('configurationSet', given);
      expect(givenTally('configurationSet', [...given, ...given].reverse()).total).toEqual(total);
      for (const counts of [total, ...groups]) expect(outcomes.reduce((sum, name) => sum + counts[name], 0)).toBe(counts.sent);
    }),
  );
});

test('a mail is in the group that any of its events tells, a late one and one of several, too', () => {
  const groupsBy = (by: Grouping, ...events: readonly Partial<EmailEvent>[]) =>
    givenTally(by, events).groups.map(({ group, sent }) => [group, sent]);
  expect(groupsBy('outgoingIp', { type: 'send' }, { outgoingIp: '192.0.2.80' })).toEqual([['192.0.2.80', 1]]);
  expect(groupsBy('tag:x', { type: 'send', tags: { x: ['a', 'b'] } })).toEqual([
    ['a', 1],
    ['b', 1],
  ]);
  expect(groupsBy('reason', { type: 'deliveryDelay', detail: { delayType: 'MailboxFull' } }, hard)).toEqual([
    ['noSuchAddress', 1],
  ]);
  expect(groupsBy('reason', { type: 'send' }, {})).toEqual([]);
  expect(groupsBy('day', {}, { ...open, occurredAt: '2026-11-02T10:00:00.000Z' })).toEqual([['2026-11-01', 1]]);
  expect(groupsBy('template', { type: 'renderingFailure', detail: { templateName: 'welcome' } })).toEqual([['welcome', 1]]);
});

test('of a link it is counted who clicked it', () => {
  const click = (link: string, bot: 'likely' | 'unlikely') => ({ type: 'click', bot, detail: { link } }) as const;
  const { groups, total } = givenTally('link', [{}, click('a', 'unlikely'), click('a', 'unlikely'), click('b', 'likely')]);
  expect(groups.map(({ group, clickedHuman, clickedBot }) => [group, clickedHuman, clickedBot]).sort()).toEqual([
    ['a', 1, 0],
    ['b', 0, 1],
  ]);
  expect([total.sent, total.clickedHuman, total.clickedBot]).toEqual([1, 1, 1]);
});

test('a condition holds for a mail where it holds for one of its events', () => {
  const { subject, ...without } = givenEvent({ type: 'bounce', detail: hard.detail });
  const filter = { types: [], tags: [], recipientDomains: [], subject: 'ORDER' };
  expect(givenTally('day', [{ type: 'send' }], [without], filter).total).toMatchObject({ sent: 1, bouncedPermanent: 1 });
  expect(givenTally('day', [{ type: 'send' }], [without], { ...filter, subject: 'invoice' }).total.sent).toBe(0);
});

test.each<[Parameters<typeof groupsOf>[0], EmailEvent, readonly string[]]>([
  ['day', givenEvent(), ['2026-11-01']],
  ['hour', givenEvent(), ['2026-11-01 10:00']],
  ['configurationSet', givenEvent(), ['ses-events']],
  ['recipientDomain', givenEvent(), ['example.com']],
  ['recipientDomain', givenOpenOf('a@example.com', 'b@example.com'), ['example.com']],
  ['recipientDomain', givenOpenOf('a@example.com', 'b@example.org'), []],
  ['sender', givenEvent(), ['shop@example.com']],
  ['senderDomain', givenEvent(), ['example.com']],
  ['provider', givenEvent({ detail: { smtpResponse: '250 2.0.0 OK 1 - gsmtp' } }), ['gmail']],
  ['tag:campaign', givenEvent({ tags: { campaign: ['a', 'b', 'a'] } }), ['a', 'b']],
  ['tag:campaign', givenEvent(), []],
  ['tag:constructor', givenEvent({ tags: {} }), []],
])('by %s', (by, event, groups) => {
  expect(groupsOf(by, true).of(event)).toEqual(groups);
});

test.each<[string, Readonly<Record<string, string>>]>([
  [
    'Europe/Berlin',
    {
      '2026-10-24T23:30:00Z': '2026-10-25 01:00',
      '2026-10-25T00:30:00Z': '2026-10-25 02:00 +0200',
      '2026-10-25T01:30:00Z': '2026-10-25 02:00 +0100',
      '2026-10-25T02:30:00Z': '2026-10-25 03:00',
      '2026-03-29T01:30:00Z': '2026-03-29 03:00',
    },
  ],
  ['America/New_York', { '2026-11-01T05:59:59Z': '2026-11-01 01:00 -0400', '2026-11-01T06:00:00Z': '2026-11-01 01:00 -0500' }],
  [
    'Australia/Lord_Howe',
    { '2026-04-04T14:10:00Z': '2026-04-05 01:00 +1100', '2026-04-04T15:10:00Z': '2026-04-05 01:00 +1030' },
  ],
])('in %s an hour that the clock shows twice is two', (zone, hours) => {
  const times = Object.keys(hours);
  const inUtc = times.map((time) => `${time.slice(0, 13).replace('T', ' ')}:00`);
  expect(hoursIn(zone, times)).toEqual([Object.values(hours), inUtc]);
});

test('rows of numbers are kept by their keys, however many there are', () => {
  const slots = new Slots({ said: 'uint32', time: 'uint16' });
  const keys = Array.from({ length: 50_000 }, (_, index) => hash(`0107019a-3f5e-4b1c-8d2f-${index}`, 'ana@example.com'));
  for (const [index, key] of keys.entries()) slots.set('said', slots.at(key), index);
  expect(slots.size).toBe(50_000);
  expect(keys.map((key) => slots.get('said', slots.at(key)))).toEqual(keys.map((_, index) => index));
  expect(slots.has(hash('another'))).toBe(false);
});

test('where one text ends and the next begins makes a difference', () => {
  expect(hash('ab', 'c')).not.toBe(hash('a', 'bc'));
});

test('a percentile is within 1 % of the value', () => {
  const times = new Percentiles();
  for (let milliseconds = 1; milliseconds <= 10_000; milliseconds += 1) times.add(bucketOf(milliseconds));
  expect(Math.abs((times.at(0.5) ?? 0) - 5_000)).toBeLessThanOrEqual(50);
  expect(Math.abs((times.at(0.95) ?? 0) - 9_500)).toBeLessThanOrEqual(95);
  expect(new Percentiles().at(0.5)).toBeUndefined();
});

/** The local hours, and those of UTC. In another process, since a test cannot change the zone of its own. */
function hoursIn(zone: string, times: readonly string[]): unknown {
  const script = `
    import { hourOf } from './lib/answers/stats/hour-of.ts';
    const hours = [false, true].map((utc) => ${JSON.stringify(times)}.map((time) => hourOf(time, utc)));
    process.stdout.write(JSON.stringify(hours));`;
  const environment = { ...process.env, TZ: zone, NODE_OPTIONS: '' };
  const arguments_ = ['--import', 'tsx', '--input-type=module', '--eval', script];
  return JSON.parse(execFileSync(process.execPath, arguments_, { env: environment, encoding: 'utf8' }));
}

const range = { since: new Date('2026-11-01'), until: new Date('2026-11-03') };
const everything: Filter = { types: [], tags: [], recipientDomains: [] };

function givenTally(
  by: Grouping,
  events: readonly Partial<EmailEvent>[],
  more: readonly EmailEvent[] = [],
  filter = everything,
) {
  const tally = new Tally(by, true, new Matcher(filter), range);
  for (const event of [...events.map((fields) => givenEvent(fields)), ...more]) tally.add(event);
  return tally.stats;
}

/** Of one of these; SES does not say which. */
function givenOpenOf(...candidates: readonly string[]): EmailEvent {
  const { recipient, ...event } = givenEvent({ ...open, candidates });
  return event;
}
