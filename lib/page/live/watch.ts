import type { Filter } from '../../answers/filter/filter.ts';
import type { FeedClock } from './feed-clock.ts';
import type { FeedLimits } from './feed-limits.ts';
import type { FeedMessage } from './feed-message.ts';
import type { Reading } from './reading.ts';
import type { Weather } from './weather.ts';

/** One of those who watch a reading. Nothing in it grows: while its messages are not fetched, nothing is kept for it. */
export type Watch = {
  readonly reading: Reading;
  readonly filter: Filter;
  readonly weather: Weather;
  readonly clock: FeedClock;
  readonly limits: FeedLimits;
  /** Aborted when nobody fetches its messages any more. */
  readonly signal: AbortSignal;
};

/** Messages, and in the end what they come to: nothing, where what is kept does not suffice or the watch is over. */
export type Messages<Result> = AsyncGenerator<FeedMessage, Result | undefined>;

export function isOver({ signal, reading }: Watch): boolean {
  return signal.aborted || reading.hasEnded;
}
