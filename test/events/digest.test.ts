import { digest } from '../../lib/events/digest.ts';

/** A changed digest would write every redelivered event a second time. Values taken from the first release: never change them. */
test.each([
  [{}, 'bKZIZBL_2X4UvZPY'],
  [['delivery', 'ana@example.com', { timestamp: '2026-11-01T10:00:00.119Z', processingTimeMillis: 1204 }], 'fL_zu6mNzVoJU2dq'],
  [['bounce', null, { bouncedRecipients: [{ status: '5.1.1', action: null }], list: [true, -1.5, 'é漢'] }], 'Xo-OwCF_qZZTJjjY'],
])('the digest of %j stays what it is', (value, expected) => {
  expect(digest(value)).toBe(expected);
});

test.each([['order of names', { a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 }]])(
  '%s makes no difference',
  (_, one, other) => {
    expect(digest(one)).toBe(digest(other));
  },
);

test.each<[unknown, unknown]>([
  ['1', 1],
  ['null', null],
  ['true', true],
  [[], {}],
  [['a', 'b'], ['ab']],
  [
    ['a', ['b']],
    [['a'], 'b'],
  ],
  [{ a: 'b' }, ['a', 'b']],
  [{ a: { b: 1 } }, { a: {}, b: 1 }],
  ['s1:a', ['a']],
  ['\ud800', '\ud801'],
  [{ '\ud800': 1 }, { '\ufffd': 1 }],
])('%j and %j differ', (one, other) => {
  expect(digest(one)).not.toBe(digest(other));
});
