import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { groupsOf } from '../../lib/answers/stats/groups-of.ts';
import { Percentiles } from '../../lib/answers/stats/percentiles.ts';
import { Seen } from '../../lib/answers/stats/seen.ts';
import { counted, Tally } from '../../lib/answers/stats/tally.ts';
import type { EmailEvent } from '../../lib/events/email-event.ts';
import { givenEvent } from '../table/given-event.ts';

const open = { type: 'open', detail: {} } as const;
const bounce = { type: 'bounce', detail: {} } as const;
const complaint = { type: 'complaint', detail: { feedbackId: 'f', complaintFeedbackType: 'abuse' } } as const;

test.each<[string, readonly Partial<EmailEvent>[], object]>([
  ['sends and deliveries', [{ type: 'send' }, {}, { recipient: 'ben@example.com' }], { sent: 1, delivered: 2 }],
  [
    'bounces as SES types them, whatever else a row says',
    [
      { ...bounce, detail: { bounceType: 'Permanent', bouncedRecipients: [{ status: '4.2.2' }] }, permanent: false },
      { ...bounce, detail: { bounceType: 'Transient', bouncedRecipients: [{ status: '5.1.1' }] }, permanent: true },
      { ...bounce, detail: { bounceType: 'Undetermined' } },
    ],
    { bouncedPermanent: 1, bouncedTransient: 2 },
  ],
  [
    'suppression echoes apart',
    [
      { ...bounce, permanent: true, suppressed: true },
      { ...complaint, suppressed: true },
    ],
    { suppressed: 2 },
  ],
  ['a report that names two, once', [complaint, { ...complaint, recipient: 'ben@example.com' }], { complained: 1 }],
  ['two reports', [complaint, { ...complaint, detail: { feedbackId: 'g' } }], { complained: 2 }],
  ['no praise', [{ ...complaint, detail: { complaintFeedbackType: 'not-spam' } }], {}],
  ['two opens of one recipient, once', [open, { ...open, occurredAt: '2026-11-01T11:00:00.000Z' }], { openedUnknown: 1 }],
  ['opens of two recipients', [open, { ...open, recipient: 'ben@example.com' }], { openedUnknown: 2 }],
  ['opens of two messages', [open, { ...open, messageId: 'other' }], { openedUnknown: 2 }],
  [
    'a robot’s and a person’s open, each',
    [
      { ...open, bot: 'likely' },
      { ...open, bot: 'unlikely' },
    ],
    { openedBot: 1, openedHuman: 1 },
  ],
  ['an open beside a click', [open, { type: 'click', detail: {}, bot: 'unlikely' }], { openedUnknown: 1, clickedHuman: 1 }],
  [
    'repeated delays, once',
    [{ type: 'deliveryDelay' }, { type: 'deliveryDelay', occurredAt: '2026-11-01T12:00:00.000Z' }],
    { delayed: 1 },
  ],
  ['nothing of other types', [{ type: 'subscription' }, { type: 'reject' }, { type: 'unknown' }], {}],
])('counts %s', (_, events, expected) => {
  const tally = givenTally(events, () => ['all']);
  const zero = Object.fromEntries(counted.map((name) => [name, 0]));
  expect(tally.total).toMatchObject({ ...zero, ...expected });
});

test('an open on each of two days counts on both, and once in all', () => {
  const { total, groups } = givenTally([open, { ...open, occurredAt: '2026-11-02T10:00:00.000Z' }], groupsOf('day', true));
  expect(groups.map(({ group, openedUnknown }) => [group, openedUnknown])).toEqual([
    ['2026-11-01', 1],
    ['2026-11-02', 1],
  ]);
  expect(total.openedUnknown).toBe(1);
});

test.each<[Parameters<typeof groupsOf>[0], EmailEvent, readonly string[]]>([
  ['day', givenEvent(), ['2026-11-01']],
  ['hour', givenEvent(), ['2026-11-01 10:00']],
  ['configurationSet', givenEvent(), ['ses-events']],
  ['recipientDomain', givenEvent(), ['example.com']],
  ['recipientDomain', givenOpenOf('a@example.com', 'b@example.com'), ['example.com']],
  ['recipientDomain', givenOpenOf('a@example.com', 'b@example.org'), ['(none)']],
  ['tag:campaign', givenEvent({ tags: { campaign: ['a', 'b', 'a'] } }), ['a', 'b']],
  ['tag:campaign', givenEvent(), ['(none)']],
  ['tag:constructor', givenEvent({ tags: {} }), ['(none)']],
])('by %s', (by, event, groups) => {
  expect(groupsOf(by, true)(event)).toEqual(groups);
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

test('a set of hashes counts as a set of texts does', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1_000, maxLength: 2_000 }), (texts) => {
      const seen = new Seen();
      const exact = new Set<string>();
      const answers = texts.map((text) => seen.add(text));
      expect(answers).toEqual(texts.map((text) => !exact.has(text) && exact.add(text) === exact));
    }),
    { numRuns: 5 },
  );
});

test('50,000 texts that differ little are told apart', () => {
  const seen = new Seen();
  for (let index = 0; index < 50_000; index += 1) seen.add(`openedBot#0107019a-3f5e-4b1c-8d2f-${index}#ana@example.com`);
  expect(seen.size).toBe(50_000);
});

test('a percentile is within 1 % of the value', () => {
  const times = new Percentiles();
  for (let milliseconds = 1; milliseconds <= 10_000; milliseconds += 1) times.add(milliseconds);
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

function givenTally(events: readonly Partial<EmailEvent>[], groups: (event: EmailEvent) => readonly string[]) {
  const tally = new Tally(groups);
  for (const fields of events) tally.add(givenEvent(fields));
  return tally.stats;
}

/** Of one of these; SES does not say which. */
function givenOpenOf(...candidates: readonly string[]): EmailEvent {
  const { recipient, ...event } = givenEvent({ ...open, candidates });
  return event;
}
