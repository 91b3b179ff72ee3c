import { performance } from 'node:perf_hooks';
import { seeded } from '../../lib/local/disorder.ts';
import { retrying } from '../../lib/table/retrying.ts';
import { givenFaultyWorld, rowsOf } from './given-faulty-world.ts';
import { givenMail, sendOf } from './given-traffic.ts';
import { seeds } from './seeds.ts';

/** Milliseconds that two throttles in a row may cost at the median. */
const budget = 200;

const world = givenFaultyWorld();

test.each(seeds)(
  'seed %i: by the rule, two throttles in a row cost less than 200 ms of waiting, in 10,000 draws',
  async (seed) => {
    const random = seeded(seed);
    const waits = [];
    for (let draw = 0; draw < 10_000; draw += 1) waits.push(await waitedForTwoThrottles(random));
    expect(median(waits)).toBeLessThan(budget);
    expect(median(waits)).toBeGreaterThan(25);
  },
);

test('through the whole path, two throttles in a row cost less than 200 ms more than none', async () => {
  const { proxy } = world();
  await millisecondsToDeliver('start', 3);
  const healthy = await millisecondsToDeliver('healthy', 15);
  proxy.plan = ({ before }) => (before < 2 ? 'throttled' : undefined);
  const throttled = await millisecondsToDeliver('throttled', 15);

  expect(proxy.injected.get('throttled')).toBe(30);
  expect(median(throttled) - median(healthy)).toBeLessThan(budget);
  expect(median(throttled) - median(healthy)).toBeGreaterThan(25);
  expect(await rowsOf(world(), 'throttled-')).toHaveLength(15);
});

/** The sum of the sleeps, asked of a clock that does not sleep. */
async function waitedForTwoThrottles(random: () => number): Promise<number> {
  let [waited, throttles] = [0, 0];
  const send = (rows: readonly string[]) => {
    throttles += 1;
    if (throttles > 2) return Promise.resolve([]);
    return throttles === 1
      ? Promise.resolve(rows)
      : Promise.reject(Object.assign(new Error(), { name: 'ThrottlingException' }));
  };
  const sleep = (milliseconds: number) => {
    waited += milliseconds;
    return Promise.resolve();
  };
  await retrying(['row'], send, { remaining: () => 30_000, sleep, random });
  return waited;
}

async function millisecondsToDeliver(run: string, count: number): Promise<readonly number[]> {
  const taken: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const { message } = sendOf(givenMail(`${run}-${index}`, 1));
    const start = performance.now();
    await world().deliver([message]);
    taken.push(performance.now() - start);
  }
  return taken;
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
