import type { FeedClock } from './feed-clock.ts';

/** Who is there; and when nobody has been for a while, `left` is called. */
export class Attendance {
  readonly #clock: FeedClock;
  readonly #lingering: number;
  readonly #left: () => void;
  #present = 0;
  #waiting = new AbortController();
  #isClosed = false;

  /** @param lingering milliseconds */
  constructor(clock: FeedClock, lingering: number, left: () => void) {
    this.#clock = clock;
    this.#lingering = lingering;
    this.#left = left;
  }

  /** @returns to be called when whoever joined leaves; once or more often */
  join(): () => void {
    this.#waiting.abort();
    this.#present += 1;
    let isPresent = true;
    return () => {
      if (!isPresent) return;
      isPresent = false;
      this.#present -= 1;
      if (this.#present === 0 && !this.#isClosed) void this.#wait();
    };
  }

  /** From now on nobody is waited for. */
  close(): void {
    this.#isClosed = true;
    this.#waiting.abort();
  }

  async #wait(): Promise<void> {
    const waiting = new AbortController();
    this.#waiting = waiting;
    await this.#clock.sleep(this.#lingering, waiting.signal);
    if (!waiting.signal.aborted) this.#left();
  }
}
