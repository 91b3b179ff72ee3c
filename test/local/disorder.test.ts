import fc from 'fast-check';
import { disordered, seeded } from '../../lib/local/disorder.ts';

test('every message is delivered at least once and none that was not sent', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer()), fc.integer(), (messages, seed) => {
      expect(new Set(disordered(messages, seeded(seed)).flat())).toEqual(new Set(messages));
    }),
  );
});

test('some are doubled, some come together, and not in the order they were sent', () => {
  const messages = Array.from({ length: 100 }, (_, index) => index);
  const groups = disordered(messages, seeded(1));
  expect(groups.flat().length).toBeGreaterThan(messages.length);
  expect(groups.some((group) => group.length > 1)).toBe(true);
  expect([...new Set(groups.flat())]).not.toEqual(messages);
});

test('the same seed gives the same delivery', () => {
  expect(disordered([1, 2, 3, 4, 5], seeded(7))).toEqual(disordered([1, 2, 3, 4, 5], seeded(7)));
});
