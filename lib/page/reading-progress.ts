import type { Range } from '../answers/filter/filter.ts';
import type { Send } from './answer-stream.tsx';
import { dateTimeIn } from './shared/zoned.ts';

/** Between two messages (ms): more nobody can read. */
const pause = 100;

/** Tells the browser how far a reading from the present back has come. */
export class ReadingProgress {
  #events = 0;
  #told = Number.NEGATIVE_INFINITY;

  constructor(
    readonly range: Range,
    readonly zone: string,
    readonly send: Send,
  ) {}

  /** @param events that were read since it was told last */
  reached(time: string, events: number): void {
    this.#events += events;
    if (performance.now() - this.#told < pause) return;
    this.#told = performance.now();
    const [since, until, at] = [this.range.since.getTime(), this.range.until.getTime(), Date.parse(time)];
    const part = Math.min(1, Math.max(0, (until - at) / Math.max(1, until - since)));
    const back = dateTimeIn(this.zone, Math.max(since, at)).slice(0, 16);
    void this.send('progress', { part, text: `Back to ${back} · ${this.#events.toLocaleString('en-US')} events read` });
  }
}
