import { execFileSync } from 'node:child_process';
import { instant } from '../../lib/events/instant.ts';
import { altered } from '../fixtures/fixture.ts';
import { factIn, factsIn } from './facts.ts';

const forms = [
  ['2026-11-01T10:00:00.123Z', '2026-11-01T10:00:00.123Z'],
  ['2026-11-01T10:00:00Z', '2026-11-01T10:00:00.000Z'],
  ['2026-11-01T10:00:00.1Z', '2026-11-01T10:00:00.100Z'],
  ['2026-11-01T10:00:00.123456Z', '2026-11-01T10:00:00.123Z'],
  ['2026-11-01T10:00:00.999999Z', '2026-11-01T10:00:00.999Z'],
  ['2026-11-01T10:00:00.123+00:00', '2026-11-01T10:00:00.123Z'],
  ['2026-11-01T10:00:00-07:00', '2026-11-01T17:00:00.000Z'],
  ['2026-11-01T10:00:00.123-0700', '2026-11-01T17:00:00.123Z'],
  ['2026-11-01T23:00:00+0530', '2026-11-01T17:30:00.000Z'],
  ['2026-11-01T10:00:00.123 +0000', '2026-11-01T10:00:00.123Z'],
  ['2026-11-01 10:00:00.123 +0000', '2026-11-01T10:00:00.123Z'],
  ['2026-11-01T10:00:00', '2026-11-01T10:00:00.000Z'],
  ['Sun, 1 Nov 2026 10:00:00 +0000', '2026-11-01T10:00:00.000Z'],
  ['Sun, 01 Nov 2026 10:00:00 -0700', '2026-11-01T17:00:00.000Z'],
] as const;

const nonsense = [
  '2026-02-30T10:00:00.000Z',
  '2026-13-01T10:00:00Z',
  '',
  ' ',
  'yesterday',
  '2026',
  '1793527200',
  'SES 2026',
  '2026-11-01',
  '10:00:00',
  '2026-13-01T10:00:00Z',
  '2026-11-32T10:00:00Z',
  '2026-11-01T25:00:00Z',
  '2026-11-01T10:00:00+99:99',
  '1969-12-31T23:59:59Z',
  '0000-00-00T00:00:00Z',
  '+012026-11-01T10:00:00Z',
  'Sun, 99 Nov 2026 10:00:00 +0000',
  ` 2026-11-01T10:00:00Z${'0'.repeat(10_000)}`,
];

test.each(forms)('%s is %s, and UTC where it names no zone', (text, time) => {
  expect(instant(text)).toBe(time);
});

test('a time without a zone is UTC on a machine that is elsewhere', () => {
  const script =
    "import { instant } from './lib/events/instant.ts'; process.stdout.write(instant('2026-11-01T10:00:00') ?? 'none');";
  const environment = { ...process.env, TZ: 'Asia/Kolkata', NODE_OPTIONS: '' };
  const arguments_ = ['--import', 'tsx', '--input-type=module', '--eval', script];
  expect(execFileSync(process.execPath, arguments_, { env: environment, encoding: 'utf8' })).toBe('2026-11-01T10:00:00.000Z');
});

test.each(nonsense.map((text) => [text]))('%j is no time', (text) => {
  expect(instant(text)).toBeUndefined();
});

test.each([[null], [undefined], [1793527200119], [{}], [[]], [true]])('%j is no time', (value) => {
  expect(instant(value)).toBeUndefined();
});

test.each(forms)("an event's own time may be written %s", (timestamp, time) => {
  const fact = factIn(altered('delivery', { delivery: { timestamp } }));
  expect(fact.occurredAt).toBe(time);
  expect(fact).not.toHaveProperty('timeFallback');
});

test.each(['bounce', 'complaint', 'delivery', 'open', 'click', 'subscription'])(
  'a time of %s.json that cannot be read is the time of the message, says so and keeps what SES wrote',
  (name) => {
    const fact = factIn(altered(name, { [name]: { timestamp: 'nonsense' } }));
    expect(fact).toMatchObject({
      occurredAt: '2026-11-01T10:00:00.119Z',
      timeFallback: 'sentAt',
      detail: { timestamp: 'nonsense' },
    });
    expect(factIn(altered(name, { [name]: { timestamp: null } }))).toMatchObject({ timeFallback: 'sentAt' });
  },
);

test.each(['send', 'reject', 'rendering-failure', 'bounce', 'future-type'])(
  '%s.json without any time that can be read is at the epoch and says so',
  (name) => {
    const [fact] = factsIn(altered(name, { mail: { timestamp: 'nonsense' }, bounce: { timestamp: 'nonsense' } }));
    expect(fact).toMatchObject({ occurredAt: '1970-01-01T00:00:00.000Z', timeFallback: 'epoch' });
    expect(fact).not.toHaveProperty('sentAt');
  },
);
