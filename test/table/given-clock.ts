import type { RetryClock } from '../../lib/table/retrying.ts';

/** A clock that sleeps in no time, notes what it was asked to sleep, and takes it from what remains. */
export function givenClock({ remaining = 30_000, random = almostOne } = {}): RetryClock & { readonly waits: number[] } {
  const waits: number[] = [];
  let left = remaining;
  return {
    waits,
    remaining: () => left,
    random,
    sleep: (milliseconds) => {
      waits.push(milliseconds);
      left -= milliseconds;
      return Promise.resolve();
    },
  };
}

/** The longest waits there can be. */
function almostOne(): number {
  return 0.999_999;
}
