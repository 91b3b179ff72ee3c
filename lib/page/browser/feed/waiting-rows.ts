import type { FeedRow } from '../../shared/protocol.ts';

/** So many rows are shown at most, and so many wait at most: what is older goes. */
export const mostRows = 500;

/** What has come and is not shown yet. Knows what is shown, too: nothing is shown twice. */
export class WaitingRows {
  /** Of rows that are shown, or wait. */
  readonly #known = new Set<string>();
  #rows: readonly FeedRow[] = [];
  #dropped = 0;
  #isAnew = false;

  get count(): number {
    return this.#rows.length;
  }

  /** How many have come that will not be shown: newer ones have taken their place. */
  get dropped(): number {
    return this.#dropped;
  }

  /** Whether there is anything to do. */
  get isDue(): boolean {
    return this.#isAnew || this.#rows.length > 0;
  }

  /** @param rows the newest first, newer than those that wait */
  take(rows: readonly FeedRow[]): void {
    const fresh = rows.filter(({ id }) => !this.#known.has(id) && this.#known.add(id));
    const all = [...fresh, ...this.#rows];
    this.#rows = all.slice(0, mostRows);
    for (const { id } of all.slice(mostRows)) this.#known.delete(id);
    this.#dropped += all.length - this.#rows.length;
  }

  /** What is shown does not count any more: what follows takes its place. */
  beginAnew(): void {
    this.#known.clear();
    this.#rows = [];
    this.#dropped = 0;
    this.#isAnew = true;
  }

  /** Hands over what waits, to be shown. @returns `isAnew`: in place of what is shown */
  release(): { readonly rows: readonly FeedRow[]; readonly isAnew: boolean } {
    const released = { rows: this.#rows, isAnew: this.#isAnew };
    this.#rows = [];
    this.#dropped = 0;
    this.#isAnew = false;
    return released;
  }

  /** A row is not shown any more. */
  forget(id: string): void {
    this.#known.delete(id);
  }
}
