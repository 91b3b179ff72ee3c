import type { FeedMessage } from './feed-message.ts';
import type { Reading } from './reading.ts';

/** What one who watches knows of what stands in the way of the reading. */
export class Weather {
  readonly #reading: Pick<Reading, 'trouble'>;
  #told: string | undefined;

  constructor(reading: Pick<Reading, 'trouble'>) {
    this.#reading = reading;
  }

  /** What has changed since it was last asked for. */
  change(): FeedMessage | undefined {
    const { trouble } = this.#reading;
    if (trouble === this.#told) return undefined;
    this.#told = trouble;
    return trouble === undefined ? { kind: 'recovered' } : { kind: 'trouble', text: trouble };
  }
}
