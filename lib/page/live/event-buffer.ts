import type { EmailEvent } from '../../events/email-event.ts';
import type { FeedLimits } from './feed-limits.ts';

export type Numbered = {
  readonly number: number;
  readonly event: EmailEvent;
  /** When it was not there yet; unknown of what was there at the start. */
  readonly cameAfter: Date | undefined;
};

/** The last events of a reading, in the order in which they were found, numbered from 1. Each reader keeps its own place in it. */
export class EventBuffer {
  readonly #kept: (Numbered & { readonly length: number })[] = [];
  readonly #limits: Pick<FeedLimits, 'kept' | 'keptText'>;
  #text = 0;
  #last = 0;

  constructor(limits: Pick<FeedLimits, 'kept' | 'keptText'>) {
    this.#limits = limits;
  }

  /** The number of the last event; 0 before the first. */
  get last(): number {
    return this.#last;
  }

  /** The number of the last event that is not kept any more. */
  get gone(): number {
    return this.#last - this.#kept.length;
  }

  add(event: EmailEvent, cameAfter?: Date): void {
    const { length } = JSON.stringify(event);
    this.#last += 1;
    this.#text += length;
    this.#kept.push({ number: this.#last, event, cameAfter, length });
    // The newest stays, however long it is.
    while (this.#kept.length > this.#limits.kept || (this.#text > this.#limits.keptText && this.#kept.length > 1))
      this.#text -= this.#kept.shift()?.length ?? 0;
  }

  /** So many of those that were found after that number; of those that are kept. */
  after(number: number, most = Number.POSITIVE_INFINITY): readonly Numbered[] {
    const from = Math.max(0, number - this.gone);
    return this.#kept.slice(from, from + most);
  }
}
