import { type NamedGroups, namedGroups } from '../stats/fact-reader.ts';
import type { Folded } from '../stats/mail-ledger.ts';

/** The days that are remembered of one filter, and the names of the groups of their mails. */
export type Days = { readonly groupings: readonly NamedGroups[]; readonly folded: Map<number, Folded> };

/** A filter takes the mails of 90 days. Three are those that a person goes to and fro between. */
const mostFilters = 3;

/**
 * What is remembered of days that are over. A mail takes 34 bytes in each day that has events of it, outside the heap: 8 for its key, 4 for what was said,
 * 2 for how long its delivery took, 8 for when it was sent and 3 times 4 for its groups; in trouble 24 more. Three million are 102 MB. The filter that was
 * asked for the longest ago goes first; of one alone the days for which no room is left are not remembered.
 */
export class RememberedDays {
  readonly #most: number;
  /** The one that was asked for last comes last. */
  readonly #filters = new Map<string, Days>();

  /** @param most mails in all, and names of groups */
  constructor(most: number) {
    this.#most = most;
  }

  /** @param key of the filter, and of all else that makes a difference */
  of(key: string, tag: string): Days {
    const known = this.#filters.get(key) ?? {
      groupings: [namedGroups('reason', true), namedGroups('provider', true), namedGroups(`tag:${tag}`, true)],
      folded: new Map(),
    };
    this.#filters.delete(key);
    this.#filters.set(key, known);
    if (this.#filters.size > mostFilters) this.#forgetOldest();
    return known;
  }

  /** Unless the filter was forgotten since it was asked for, or no room can be made. */
  keep(days: Days, day: number, folded: Folded): void {
    if (![...this.#filters.values()].includes(days)) return;
    while (this.#size + folded.mails > this.#most) {
      if (this.#oldest?.[1] === days) return;
      this.#forgetOldest();
    }
    days.folded.set(day, folded);
  }

  get #oldest(): readonly [key: string, days: Days] | undefined {
    return this.#filters.entries().next().value;
  }

  get #size(): number {
    return [...this.#filters.values()].reduce((sum, days) => sum + sizeOf(days), 0);
  }

  #forgetOldest(): void {
    if (this.#oldest) this.#filters.delete(this.#oldest[0]);
  }
}

function sizeOf({ groupings, folded }: Days): number {
  const names = groupings.reduce((sum, grouping) => sum + grouping.names.size, 0);
  return [...folded.values()].reduce((sum, { mails }) => sum + mails, names);
}
