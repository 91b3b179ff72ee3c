import type { Range } from '../answers/filter/filter.ts';
import type { Send } from './answer-stream.tsx';
import { countText } from './shared/numbers.ts';
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
    void this.send('progress', { part, text: progressText(this.zone, Math.max(since, at), this.#events) });
  }
}

/** @param at how far back it has come (ms) */
export function progressText(zone: string, at: number, events: number): string {
  return `Back to ${dateTimeIn(zone, at).slice(0, 16)} · ${countText(events, 'event')} read`;
}
