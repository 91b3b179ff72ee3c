import { seeded } from '../../lib/local/disorder.ts';
import { retrying } from '../../lib/table/retrying.ts';
import { seeds } from './seeds.ts';

/** Milliseconds that two throttles in a row may cost at the median. */
const budget = 200;

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

function median(numbers: readonly number[]): number {
  return [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
