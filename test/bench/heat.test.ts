import { recommendedShardCount, simulateHeat } from '../../lib/bench/heat.ts';

const shardCounts = [1, 2, 8, 64];
const heat = simulateHeat(2_000, shardCounts, 3);

test('every write is counted once in the feed index, however many shards it has', () => {
  expect(heat.byTypeDay.map(({ writes }) => writes)).toEqual(shardCounts.map(() => heat.writes));
});

test('there is a write or more for each event of each second', () => {
  expect(heat.seconds).toBe(9);
  expect(heat.writes).toBeGreaterThanOrEqual(2_000 * heat.seconds);
});

test('more shards are cooler, and no cooler than evenly spread', () => {
  const hottest = heat.byTypeDay.map((own) => own.hottest);
  expect(hottest).toEqual([...hottest].sort((one, other) => other - one));
  for (const { shardCount, hottest: own } of heat.byTypeDay) expect(own * shardCount).toBeGreaterThanOrEqual(hottest[0] ?? 0);
});

test('no key is hotter than a second has writes', () => {
  const each = heat.writes / heat.seconds;
  for (const own of [heat.table, heat.byRecipient, ...heat.byTypeDay.map(({ hottest }) => hottest)]) {
    expect(own).toBeGreaterThan(0);
    expect(own).toBeLessThan(each * 1.5);
  }
});

test('the same seed is the same day', () => {
  expect(simulateHeat(500, [4], 1, 7)).toEqual(simulateHeat(500, [4], 1, 7));
  expect(simulateHeat(500, [4], 1, 7)).not.toEqual(simulateHeat(500, [4], 1, 8));
});

test('the smallest shard count that is cool enough is recommended, if one is', () => {
  const given = {
    ...heat,
    byTypeDay: [
      { shardCount: 1, hottest: 900, writes: 0 },
      { shardCount: 2, hottest: 500, writes: 0 },
      { shardCount: 4, hottest: 300, writes: 0 },
    ],
  };
  expect(recommendedShardCount(given, 500)).toBe(2);
  expect(recommendedShardCount(given, 100)).toBeUndefined();
});

test('at 10,000 events a second no key is above 500 writes a second with 32 shards', () => {
  const { table, byRecipient, byTypeDay } = simulateHeat(10_000, [32], 2);
  for (const hottest of [table, byRecipient, byTypeDay[0]?.hottest]) expect(hottest).toBeLessThanOrEqual(500);
});
