import { measureRows, unitsOfMix } from '../../lib/bench/rows.ts';

test('an event of the mix costs three write units, and 2.05 at most where the feed holds problems alone', () => {
  expect(unitsOfMix('all')).toBe(3);
  expect(unitsOfMix('problems')).toBeGreaterThan(2);
  expect(unitsOfMix('problems')).toBeLessThanOrEqual(2.05);
});

test('a row of every type is within a write unit', () => {
  const sizes = measureRows().figures.filter(({ unit }) => unit === 'bytes');
  expect(sizes).toHaveLength(10);
  for (const { value } of sizes) expect(value).toBeLessThanOrEqual(1024);
});
