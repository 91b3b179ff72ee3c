import type { Filter } from '../../answers/filter/filter.ts';
import type { EventTable } from '../../table/reader.ts';
import { type FeedClock, systemClock } from './feed-clock.ts';
import { type FeedLimits, usualLimits } from './feed-limits.ts';
import type { FeedMessage } from './feed-message.ts';
import { messages } from './messages.ts';
import { Reading } from './reading.ts';
import { Weather } from './weather.ts';

/** Events as they happen, for every tab of a page that runs: one reading of the table serves them all, from the first to some time after the last. */
export class LiveFeed {
  readonly #open: () => Promise<EventTable>;
  readonly #clock: FeedClock;
  readonly #limits: FeedLimits;
  readonly #readings = new Set<Reading>();
  #current: Reading | undefined;
  #isStopped = false;

  /** @param open the table; asked once for a reading. Whoever opens it closes it */
  constructor(open: () => Promise<EventTable>, clock: FeedClock = systemClock, limits: FeedLimits = usualLimits) {
    this.#open = open;
    this.#clock = clock;
    this.#limits = limits;
  }

  /**
   * What a filter lets through: first what was there, or what came since the message `from`; then what comes, until aborted, or stopped, or in trouble
   * that does not pass. Messages are made when they are fetched.
   */
  async *watch(filter: Filter, from: string | undefined, signal: AbortSignal): AsyncGenerator<FeedMessage> {
    if (this.#isStopped || signal.aborted) return;
    const reading = this.#running();
    const leave = reading.join();
    // Whoever has gone may not fetch another message, so that what follows the loop is never reached.
    const gone = () => {
      leave();
      reading.changed.beat();
    };
    signal.addEventListener('abort', gone, { once: true });
    try {
      const weather = new Weather(reading);
      yield* messages({ reading, filter, weather, clock: this.#clock, limits: this.#limits, signal }, from);
    } finally {
      signal.removeEventListener('abort', gone);
      leave();
    }
  }

  /** Ends every watch. Fulfilled when nothing is read any more. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    for (const reading of this.#readings) reading.end();
    await Promise.all([...this.#readings].map(({ done }) => done));
  }

  #running(): Reading {
    if (this.#current && !this.#current.hasEnded) return this.#current;
    const reading = new Reading(this.#open, this.#clock, this.#limits);
    this.#readings.add(reading);
    void reading.done.then(() => this.#readings.delete(reading));
    this.#current = reading;
    return reading;
  }
}
