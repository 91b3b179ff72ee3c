/** Values are kept to one part in fifty. */
const base = 1.02;

/** A histogram of times: some hundred counters, however many values. */
export class Percentiles {
  readonly #counts = new Map<number, number>();
  #total = 0;

  add(milliseconds: number): void {
    const bucket = Math.round(Math.log(Math.max(1, milliseconds)) / Math.log(base));
    this.#counts.set(bucket, (this.#counts.get(bucket) ?? 0) + 1);
    this.#total += 1;
  }

  /** The value that this part (0 to 1) of the values does not exceed, within 1 %; `undefined` without values. */
  at(part: number): number | undefined {
    let rest = Math.ceil(part * this.#total);
    for (const [bucket, count] of [...this.#counts].sort(([one], [other]) => one - other)) {
      rest -= count;
      if (rest <= 0) return Math.round(base ** bucket);
    }
    return undefined;
  }
}
