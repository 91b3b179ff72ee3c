import type { Reason } from './reason.ts';
import { kindOf, ReasonCounts } from './reason-counts.ts';
import type { Redriven } from './redrive.ts';

/** So many in a row: then the cause is still there, and the rest would fail alike. */
const mostAlike = 10;

/** What has come of the messages so far. */
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

  result(): Redriven {
    const { stoppedBy } = this;
    return { recorded: this.#recorded, discarded: this.#discarded, failed: this.#failed.all, ...(stoppedBy && { stoppedBy }) };
  }

  #tell(): void {
    this.progress(this.#recorded + this.#discarded + this.#failures);
  }
}
