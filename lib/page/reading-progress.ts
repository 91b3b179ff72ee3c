import type { Range } from '../answers/filter/filter.ts';
import type { Send } from './answer-stream.tsx';
import { countText } from './shared/numbers.ts';
import type { Progress } from './shared/protocol.ts';
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
    void this.send('progress', progressAt(Date.parse(time), this.range, this.zone, this.#events));
  }
}

/** @param at how far back it has come (ms) in the range, which ends at the present */
export function progressAt(at: number, range: Range, zone: string, events: number): Progress {
  const [since, until] = [range.since.getTime(), range.until.getTime()];
  const back = dateTimeIn(zone, Math.max(since, at)).slice(0, 16);
  return {
    part: Math.min(1, Math.max(0, (until - at) / Math.max(1, until - since))),
    text: `Back to ${back} · ${countText(events, 'event')} read`,
  };
}
