import fc from 'fast-check';
import { keysOf, shardOf, typeDay } from '../../lib/table/keys.ts';
import { UnstorableEvent } from '../../lib/table/unstorable-event.ts';
import { anyEvent, givenEvent } from './given-event.ts';

const settings = { shardCount: 4 };

test('the keys of an event', () => {
  expect(keysOf(givenEvent({ digest: 'AbCdEfGhIjKlMnOp' }), settings)).toEqual({
    messageId: '0107019a-3f5e-4b1c-8d2f-000000000001',
    eventKey: '2026-11-01T10:00:01.234Z#delivery#AbCdEfGhIjKlMnOp',
    recipient: 'ana@example.com',
    typeDay: 'delivery#2026-11-01#2',
  });
});

test('an event about nobody in particular is in no partition of byRecipient', () => {
  const { recipient, ...event } = givenEvent();
  expect(keysOf(event, settings)).not.toHaveProperty('recipient');
});

test.each([
  ['an empty message id', { messageId: '' }, 'The key messageId is empty.'],
  ['an empty recipient', { recipient: '' }, 'The key recipient is empty.'],
  ['2,049 bytes of message id', { messageId: 'a'.repeat(2049) }, 'The key messageId has 2049 bytes; DynamoDB takes 2048.'],
  ['1,025 characters of two bytes', { recipient: 'é'.repeat(1025) }, 'The key recipient has 2050 bytes; DynamoDB takes 2048.'],
  ['a digest of 1,000 bytes', { digest: 'a'.repeat(1000) }, 'The key eventKey has 1034 bytes; DynamoDB takes 1024.'],
])('%s is refused: the attribute and the limit are named, not the value', (_, fields, message) => {
  expect(() => keysOf(givenEvent(fields), settings)).toThrow(new UnstorableEvent(message));
});

test.each([
  ['2,048 bytes of message id', { messageId: 'a'.repeat(2048) }],
  ['1,024 characters of two bytes', { recipient: 'é'.repeat(1024) }],
  ['512 characters of four bytes', { recipient: '😀'.repeat(512) }],
  ['a sort key of 1,024 bytes', { digest: 'a'.repeat(990) }],
])('%s are taken', (_, fields) => {
  expect(() => keysOf(givenEvent(fields), settings)).not.toThrow();
});

test('eventKey and typeDay hold no address and no link', () => {
  const detail = { link: 'https://example.com/orders?who=ana', ipAddress: '192.0.2.1' };
  const keys = keysOf(givenEvent({ type: 'click', detail, candidates: ['ben@example.com'] }), settings);
  expect(`${keys.eventKey} ${keys.typeDay}`).not.toMatch(/@|example|ana|ben|https|192\.0/);
});

test('eventKey and typeDay are made of time, type, digest and shard, whatever the event holds', () => {
  fc.assert(
    fc.property(anyEvent, (event) => {
      const keys = keysOf(event, settings);
      expect(keys.eventKey).toBe(`${event.occurredAt}#${event.type}#${event.digest}`);
      expect(keys.typeDay).toMatch(/^[a-zA-Z]+#\d{4}-\d\d-\d\d#[0-3]$/);
    }),
  );
});

test.each([
  ['0107019a-3f5e-4b1c-8d2f-000000000001', 1, 0],
  ['0107019a-3f5e-4b1c-8d2f-000000000001', 4, 2],
  ['0107019a-3f5e-4b1c-8d2f-000000000001', 16, 6],
  ['0107019a-3f5e-4b1c-8d2f-000000000002', 4, 3],
  ['a', 256, 0x2c], // FNV-1a's published vectors: e40c292c and bf9cf968.
  ['foobar', 256, 0x68],
])('%s of %d shards is in shard %d for good: rows written would be lost to readers otherwise', (messageId, count, shard) => {
  expect(shardOf(messageId, count)).toBe(shard);
});

test.each([2, 4, 7, 16, 128, 256])('%d shards take their even share of message ids that differ in little', (shardCount) => {
  const messages = shardCount * 400;
  const counts = new Map<number, number>();
  for (let index = 0; index < messages; index += 1) {
    const id = `0107019a3f5e${index.toString(16).padStart(4, '0')}-8c7d6e5f-4b1c-4d2f-9a8b-1234567890ab-000000`;
    const shard = shardOf(id, shardCount);
    counts.set(shard, (counts.get(shard) ?? 0) + 1);
  }
  expect([...counts.keys()].sort((one, other) => one - other)).toEqual(Array.from({ length: shardCount }, (_, shard) => shard));
  expect(Math.max(...counts.values())).toBeLessThan(400 * 1.3);
  expect(Math.min(...counts.values())).toBeGreaterThan(400 * 0.7);
});

test('typeDay names type, day and shard', () => {
  expect(typeDay('bounce', '2026-11-01', 3)).toBe('bounce#2026-11-01#3');
});
