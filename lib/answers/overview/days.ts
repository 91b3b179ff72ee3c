import { clockSkew } from '../clock-skew.ts';
import { longestDelay } from '../longest-delay.ts';

/** Days are those of UTC, as the keys of the feed are: numbers, since 1970. */
export const dayLength = 86_400_000;

export function dayOf(time: number): number {
  return Math.floor(time / dayLength);
}

/** The last day of which nothing more will come. */
export function lastSettled(now: Date): number {
  return dayOf(now.getTime() - longestDelay) - 1;
}

/** From when on (ms) every event of a mail has been read, once reading has come back so far. */
export function completeFrom(reached: number): number {
  return reached + clockSkew + 1;
}
