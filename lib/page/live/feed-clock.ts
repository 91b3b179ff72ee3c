import { setTimeout } from 'node:timers/promises';

/** What the feed needs of time; tests hand in their own. */
export type FeedClock = {
  readonly now: () => Date;
  /** Ends early when aborted. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
};

export const systemClock: FeedClock = {
  now: () => new Date(),
  sleep: (milliseconds, signal) => setTimeout(milliseconds, undefined, { signal }).catch(() => {}),
};
