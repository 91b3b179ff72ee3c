import fc from 'fast-check';
import { toItem } from '../../lib/table/item.ts';
import { itemSize } from '../../lib/table/item-size.ts';
import { UnstorableEvent } from '../../lib/table/unstorable-event.ts';
import { eventIn } from './event-in.ts';
import { anyEvent, givenEvent } from './given-event.ts';

const settings = { shardCount: 4 };

test('the row of an event', () => {
  expect(toItem(givenEvent({ tags: { campaign: ['autumn'] } }), { shardCount: 4, retentionDays: 90 })).toEqual({
    messageId: '0107019a-3f5e-4b1c-8d2f-000000000001',
    eventKey: expect.stringMatching(/^2026-11-01T10:00:01\.234Z#delivery#[\w-]{16}$/),
    type: 'delivery',
    occurredAt: '2026-11-01T10:00:01.234Z',
    recipient: 'ana@example.com',
    sender: 'Shop <shop@example.com>',
    subject: 'Your order',
    sentAt: '2026-11-01T10:00:00.000Z',
    configurationSet: 'ses-events',
    tags: { campaign: ['autumn'] },
    delivery: { smtpResponse: '250 2.0.0 OK', processingTimeMillis: 1234 },
    typeDay: 'delivery#2026-11-01#2',
    expiresAt: Date.parse('2026-11-01T10:00:01Z') / 1000 + 90 * 86_400,
  });
});

test('the object of an event that says nothing takes no room', () => {
  expect(toItem(givenEvent({ type: 'send', detail: {} }), settings)).not.toHaveProperty('send');
});

test('a row holds the event whole, whatever its object holds', () => {
  fc.assert(
    fc.property(anyEvent, fc.option(fc.integer({ min: 1, max: 36_500 }), { nil: undefined }), (event, retentionDays) => {
      const item = toItem(event, { shardCount: 4, ...(retentionDays !== undefined && { retentionDays }) });
      expect(eventIn(item)).toEqual(event);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['a number past exact integers', { of: 2 ** 60 }],
  ['a number too large', { of: 1e126 }],
  ['a number too small', { of: 1e-131 }],
  ['an empty name', { '': 'value' }],
  ['half a character', { of: '\ud83d' }],
  ['half a character in a name', { '\ude00': 'value' }],
  ['the name __proto__', JSON.parse('{"__proto__": {"polluted": true}}')],
  ['the name constructor', { constructor: ['value'] }],
  ['one of these deep inside', { list: [{ map: { '': [1e300] } }] }],
])('an object with %s is kept as its JSON text, which DynamoDB holds', (_, detail) => {
  const event = givenEvent({ detail, tags: detail });
  const item = toItem(event, settings);
  expect([item.delivery, item.tags]).toEqual([JSON.stringify(detail), JSON.stringify(detail)]);
  expect(eventIn(item)).toEqual(event);
});

test('a row that expires does so in epoch seconds, so many days after its event', () => {
  const event = givenEvent({ occurredAt: '2026-11-01T00:00:00.999Z' });
  expect(toItem(event, { shardCount: 4, retentionDays: 1 }).expiresAt).toBe(Date.UTC(2026, 10, 2) / 1000);
});

test.each([
  ['no retention is set', givenEvent(), settings],
  [
    'nobody knows its time',
    givenEvent({ timeFallback: 'epoch', occurredAt: new Date(0).toISOString() }),
    { shardCount: 4, retentionDays: 1 },
  ],
])('a row never expires where %s', (_, event, retention) => {
  expect(toItem(event, retention)).not.toHaveProperty('expiresAt');
});

test('a row may have 400 KB and no byte more', () => {
  const room = 400 * 1024 - itemSize(toItem(givenEvent({ detail: { text: '' } }), settings));
  const fitting = toItem(givenEvent({ detail: { text: 'a'.repeat(room) } }), settings);
  expect(itemSize(fitting)).toBe(409_600);
  expect(() => toItem(givenEvent({ detail: { text: 'a'.repeat(room + 1) } }), settings)).toThrow(
    new UnstorableEvent('The row has 409601 bytes; DynamoDB takes 409600.'),
  );
});

test('an object kept as text counts towards the 400 KB', () => {
  const detail = { '': 'a'.repeat(400 * 1024) };
  expect(() => toItem(givenEvent({ detail }), settings)).toThrow(UnstorableEvent);
});
