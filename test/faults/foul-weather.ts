import { falseAnswers } from '../../lib/local/false-answers.ts';
import type { Plan } from '../../lib/local/fault-proxy.ts';
import type { Fault } from '../../lib/local/faults.ts';
import type { Handover } from '../../lib/local/sns-subscription.ts';
import { chance } from './seeds.ts';

/** How often each fault strikes a request, in a thousand; `neverAnswered` costs five seconds. */
const often: readonly (readonly [Fault, number])[] = [
  ['throttled', 60],
  ['throttledAccount', 10],
  ['internalError', 20],
  ['unavailablePage', 10],
  ['hungUp', 10],
  ['reset', 10],
  ['internalErrorAfterWrite', 10],
  ['answerLost', 20],
  ['resetInAnswer', 20],
  ['answerCutShort', 10],
  ['droppedAfterAnswer', 10],
  ['slow', 10],
  ['unprocessed', 60],
  ['neverAnswered', 0.6],
  // Each of the many kinds: together a request in ten.
  ...(Object.keys(falseAnswers) as (keyof typeof falseAnswers)[]).map((fault) => [fault, 4] as const),
];

const ladder = often.map(([fault], index) => ({
  fault,
  upTo: often.slice(0, index + 1).reduce((sum, [, share]) => sum + share, 0),
}));

/** Every fault there is, by seed, row and time of asking, so that the order of requests does not matter; one row in 1,000 is never let through. */
export function foulWeather(seed: number): Plan {
  return ({ row, before }) => {
    if (chance(seed, `cursed ${row}`) < 0.001) return 'throttled';
    const place = chance(seed, `${before} ${row}`) * 1_000;
    return ladder.find(({ upTo }) => place < upTo)?.fault;
  };
}

/** SNS hears one answer in 15 not, and gives up one message in 200. */
export function foulHandover(random: () => number): Handover {
  const one = random();
  if (one < 0.005) return 'refused';
  return one < 0.07 ? 'unheard' : 'taken';
}
