import { setTimeout as sleep } from 'node:timers/promises';
import { type RetryClock, retrying } from './retrying.ts';

/** Milliseconds. A table on demand that is throttled has grown by then: it doubles within minutes, and partitions split. */
const longest = 120_000;

/** For one request of a work that a person has begun, and that should come to its end. */
export function personsClock(): RetryClock {
  const end = performance.now() + longest;
  return { remaining: () => end - performance.now(), sleep: (milliseconds) => sleep(milliseconds), random: Math.random };
}

/** Does it again where it fails in a way that passes, for as long as the clock gives time. @throws TableUnavailable */
export async function patiently<Answer>(work: () => Promise<Answer>, clock: RetryClock): Promise<Answer> {
  const answers: Answer[] = [];
  await retrying(
    [work],
    async () => {
      answers.push(await work());
      return [];
    },
    clock,
  );
  return answers[0] as Answer;
}
