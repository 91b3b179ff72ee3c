import { clockSkew } from '../clock-skew.ts';

/** Days are those of UTC, as the keys of the feed are: numbers, since 1970. */
export const dayLength = 86_400_000;

/** Events come late by so much (ms), as SES and SNS repeat for hours what did not get through. */
const latest = 24 * 3_600_000;

export function dayOf(time: number): number {
  return Math.floor(time / dayLength);
}

/** The last day of which nothing more will come. */
export function lastSettled(now: Date): number {
  return dayOf(now.getTime() - latest) - 1;
}

/** From when on (ms) every event of a mail has been read, once reading has come back so far. */
export function completeFrom(reached: number): number {
  return reached + clockSkew + 1;
}
