import { bytesOf, itemSize } from '../../lib/table/item-size.ts';

// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html
test.each([
  ['a text: its UTF-8 bytes', 'abc', 3],
  ['characters of two, three and four bytes', 'é€😀', 9],
  ['an empty text', '', 0],
  ['a number: a byte for two digits and one more', 1234, 3],
  ['an odd count of digits, rounded up', 12345, 4],
  ['a sign, which is no digit', -12345, 4],
  ['epoch seconds', 1_793_527_201, 6],
  ['zero', 0, 2],
  ['true', true, 1],
  ['null', null, 1],
  ['an empty list', [], 3],
  ['an empty map', {}, 3],
  ['a list: 3, and each element with one more', ['a', 'bc'], 3 + 2 + 3],
  ['a map: 3, and each name and element with one more', { ab: 'c', d: true }, 3 + 4 + 3],
  ['maps in lists in maps', { a: [{ b: 'c' }] }, 3 + (1 + 1) + 3 + 1 + (3 + 1 + 1 + 1)],
])('%s', (_, value, bytes) => {
  expect(bytesOf(value)).toBe(bytes);
});

test('an item: its names and values, with nothing for the item itself', () => {
  expect(itemSize({ messageId: 'abc', expiresAt: 1_793_527_201, permanent: true, tags: { a: ['b'] } })).toBe(
    9 + 3 + (9 + 6) + (9 + 1) + 4 + (3 + 1 + 1 + (3 + 1 + 1)),
  );
});

test.each([[100_000], [0.5], [1e-7], [1.5]])('%d has no fewer bytes than DynamoDB counts, which trims zeros', (number) => {
  const digits = String(number)
    .replace(/e.*|\./g, '')
    .replace(/^0+|0+$/g, '');
  expect(bytesOf(number)).toBeGreaterThanOrEqual(Math.ceil(digits.length / 2) + 1);
});

test.each([
  ['NaN', Number.NaN],
  ['infinity', Number.POSITIVE_INFINITY],
  ['an integer past 2^53 - 1', 2 ** 53],
  ['a number below 1e-130', 1e-131],
  ['half a character', '\ud83d'],
  ['an empty name', { '': 1 }],
  ['half a character in a name', { '\ude00': 1 }],
  ['a map with __proto__', JSON.parse('{"__proto__": 1}')],
  ['a map with constructor', { constructor: 1 }],
  ['a list with one of these', [[2 ** 53]]],
  ['a map with one of these', { a: { b: '\ud83d' } }],
  ['undefined', undefined],
  ['a function', () => 1],
])('%s has no size: DynamoDB or its document client cannot hold it', (_, value) => {
  expect(bytesOf(value)).toBeUndefined();
});
