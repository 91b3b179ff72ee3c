import type { Reason } from './reason.ts';
import { type CountedReason, kindOf, ReasonCounts } from './reason-counts.ts';

/** So many in a row: then the cause is still there, and the rest would fail alike. */
const mostAlike = 10;

export type Tallied = {
  /** Whose rows are in the table. */
  readonly recorded: number;
  readonly discarded: number;
  readonly failed: readonly CountedReason[];
  /** Why it ended before its end: so many failed alike in a row. */
  readonly stoppedBy?: Reason;
};

/** What has come of what was sent so far. */
export class Tally {
  readonly #failed = new ReasonCounts();
  #recorded = 0;
  #discarded = 0;
  #failures = 0;
  #alike: { readonly reason: Reason; count: number } | undefined;

  /** @param keepGoing whether like failures in a row stop nothing */
  constructor(
    private readonly progress: (done: number) => void,
    private readonly keepGoing = false,
  ) {}

  get stoppedBy(): Reason | undefined {
    return this.#alike && this.#alike.count >= mostAlike && !this.keepGoing ? this.#alike.reason : undefined;
  }

  recorded(count: number): void {
    if (this.stoppedBy === undefined) this.#alike = undefined;
    this.#recorded += count;
    this.#tell();
  }

  discarded(count: number): void {
    this.#discarded += count;
    this.#tell();
  }

  failed(reason: Reason): void {
    if (this.#alike && kindOf(this.#alike.reason) === kindOf(reason)) this.#alike.count += 1;
    else if (this.stoppedBy === undefined) this.#alike = { reason, count: 1 };
    this.#failed.add(reason);
    this.#failures += 1;
    this.#tell();
  }

  result(): Tallied {
    const { stoppedBy } = this;
    return { recorded: this.#recorded, discarded: this.#discarded, failed: this.#failed.all, ...(stoppedBy && { stoppedBy }) };
  }

  #tell(): void {
    this.progress(this.#recorded + this.#discarded + this.#failures);
  }
}
