import { shardOf } from '../../lib/table/keys.ts';
import { ShardFit } from '../../lib/table/shard-fit.ts';

test.each([
  [4, 8],
  [4, 16],
  [1, 4],
  [4, 6],
  [8, 256],
  [4, 255],
])('rows read over %i shards and written over %i tell how many there are', (read, written) => {
  const fit = givenFit(read, messagesIn(written, read));
  expect(fit.writtenWith).toBe(written);
});

test.each([
  [4, 4],
  [16, 4],
  [9, 4],
  [256, 128],
  [5, 1],
])('rows read over %i shards and written over %i are all read', (read, written) => {
  const fit = givenFit(read, messagesIn(written, read));
  expect([fit.isKnown, fit.writtenWith]).toEqual([true, undefined]);
});

test('where the number has grown, the rows of either number are all read', () => {
  const fit = givenFit(16, [...messagesIn(4, 16), ...messagesIn(16, 16)]);
  expect(fit.writtenWith).toBeUndefined();
});

test('few messages tell nothing, and the same one tells nothing twice', () => {
  const [first = ['', 0]] = messagesIn(16, 4);
  const fit = givenFit(
    4,
    Array.from({ length: 100 }, () => first),
  );
  expect([fit.isKnown, fit.writtenWith]).toEqual([false, undefined]);
});

/** Of two thousand messages those that lie in a shard which is read. */
function messagesIn(written: number, read: number): readonly (readonly [messageId: string, shard: number])[] {
  const all = Array.from({ length: 4_000 }, (_, index) => `0100019a3f5e4b1c-${String(index).padStart(8, '0')}-000000`);
  return all.map((id) => [id, shardOf(id, written)] as const).filter(([, shard]) => shard < read);
}

function givenFit(read: number, messages: readonly (readonly [messageId: string, shard: number])[]): ShardFit {
  const fit = new ShardFit(read);
  for (const [messageId, shard] of messages) fit.saw(messageId, shard);
  return fit;
}
