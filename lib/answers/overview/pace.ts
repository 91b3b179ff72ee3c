/** Answers a second, at most. */
const most = 4;

/** What part of the time making them may take: one in so many. */
const share = 5;

/** When the next of several answers is due, of which each takes the time that others could have. */
export class Pace {
  readonly #clock: () => number;
  #next = Number.NEGATIVE_INFINITY;

  /** @param clock milliseconds */
  constructor(clock: () => number) {
    this.#clock = clock;
  }

  get isDue(): boolean {
    return this.#clock() >= this.#next;
  }

  async keeping<Answer>(make: () => Promise<Answer>): Promise<Answer> {
    const start = this.#clock();
    const answer = await make();
    const end = this.#clock();
    this.#next = end + Math.max(1_000 / most, (end - start) * (share - 1));
    return answer;
  }
}
