/** Values are kept to one part in fifty. */
const base = 1.02;

/** The number of the counter that a time (ms) falls in: 1 and more. */
export function bucketOf(milliseconds: number): number {
  return 1 + Math.round(Math.log(Math.max(1, milliseconds)) / Math.log(base));
}

/** A histogram of times: some hundred counters, however many values. */
export class Percentiles {
  readonly #counts = new Map<number, number>();
  #total = 0;

  /** @param bucket of `bucketOf` */
  add(bucket: number): void {
    this.#counts.set(bucket, (this.#counts.get(bucket) ?? 0) + 1);
    this.#total += 1;
  }

  /** The time (ms) that this part (0 to 1) of the values does not exceed, within 1 %; `undefined` without values. */
  at(part: number): number | undefined {
    let rest = Math.ceil(part * this.#total);
    for (const [bucket, count] of [...this.#counts].sort(([one], [other]) => one - other)) {
      rest -= count;
      if (rest <= 0) return Math.round(base ** (bucket - 1));
    }
    return undefined;
  }
}
