import fc from 'fast-check';
import { mergeSorted } from '../../lib/table/merge-sorted.ts';
import { collected } from './collected.ts';

const byNumber = (one: number, other: number) => one - other;

test('a sorted list, split in any way, merges back to itself', async () => {
  const split = fc.array(fc.tuple(fc.integer(), fc.nat(5)), { maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(split, fc.integer({ min: 0, max: 6 }), async (pairs, empty) => {
      const sorted = pairs.map(([number]) => number).sort(byNumber);
      const dealt = sorted.map((number, index) => [number, pairs[index]?.[1]] as const);
      const streams = Array.from({ length: 6 + empty }, (_, stream) =>
        givenStream(dealt.filter(([, to]) => to === stream).map(([number]) => number)),
      );
      expect(await collected(mergeSorted(streams, byNumber))).toEqual(sorted);
    }),
  );
});

test('no stream at all is an empty one', async () => {
  expect(await collected(mergeSorted([], byNumber))).toEqual([]);
});

test('equal elements come in the order of their streams', async () => {
  const streams = [givenStream(['a1', 'b1']), givenStream(['a2', 'b2'])];
  const byLetter = (one: string, other: string) => one.charCodeAt(0) - other.charCodeAt(0);
  expect(await collected(mergeSorted(streams, byLetter))).toEqual(['a1', 'a2', 'b1', 'b2']);
});

test('all streams are asked at once, and none further than one element ahead', async () => {
  const asked: string[] = [];
  const merged = mergeSorted([givenStream([1, 4], 'a', asked), givenStream([2, 3], 'b', asked)], byNumber);
  await merged.next();
  expect(asked).toEqual(['a1', 'b2']);
  await merged.return(undefined);
});

test('a reader that stops early ends every stream', async () => {
  const ended: string[] = [];
  const streams = ['a', 'b', 'c'].map((name) => givenStream([1, 2, 3], name, [], ended));
  for await (const _ of mergeSorted(streams, byNumber)) break;
  expect(ended).toEqual(['a', 'b', 'c']);
});

test('a stream that fails ends the others, and its error is thrown', async () => {
  const ended: string[] = [];
  const merged = mergeSorted([givenStream([1, 2, 3], 'a', [], ended), givenBrokenStream()], byNumber);
  await expect(collected(merged)).rejects.toThrow('broken');
  expect(ended).toEqual(['a']);
});

async function* givenStream<Element>(
  elements: readonly Element[],
  name = '',
  asked: string[] = [],
  ended: string[] = [],
): AsyncGenerator<Element> {
  try {
    for (const element of elements) {
      asked.push(`${name}${element}`);
      yield await Promise.resolve(element);
    }
  } finally {
    ended.push(name);
  }
}

async function* givenBrokenStream(): AsyncGenerator<number> {
  yield await Promise.resolve(1);
  throw new Error('broken');
}
