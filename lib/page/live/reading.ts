import { randomBytes } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { KnownEvents } from '../../answers/tail/known-events.ts';
import { liveEvents } from '../../answers/tail/live-events.ts';
import { noAnswer } from '../../answers/tail/no-answer.ts';
import type { EmailEvent } from '../../events/email-event.ts';
import { passes } from '../../table/passes.ts';
import type { EventTable } from '../../table/reader.ts';
import { Attendance } from './attendance.ts';
import { EventBuffer } from './event-buffer.ts';
import type { FeedClock } from './feed-clock.ts';
import type { FeedLimits } from './feed-limits.ts';
import { feedTypes } from './feed-types.ts';
import { Pulse } from './pulse.ts';

/** Of the start; once it has begun, `liveEvents` has its own. */
const [mostFailures, betweenAttempts] = [10, 4_000] as const;

/** One reading of a table, which serves all who watch. It begins when it is made, and ends some time after the last of them has left. */
export class Reading {
  readonly run = randomBytes(6).toString('hex');
  readonly table: Promise<EventTable>;
  /** What was there when it began, as far as it is kept, and then what came. */
  readonly events: EventBuffer;
  readonly changed = new Pulse();
  /** Fulfilled when it has ended, whatever the reason. */
  readonly done: Promise<void>;
  readonly #clock: FeedClock;
  readonly #limits: FeedLimits;
  readonly #attendance: Attendance;
  readonly #end = new AbortController();
  #begun: { readonly known: KnownEvents; readonly at: number } | undefined;
  /** When the table last answered: what is found from then on came later. Not when it was asked, for the machine may have slept since. */
  #answeredAt: Date | undefined;
  #trouble: string | undefined;
  #hasFailed = false;
  #problem: { readonly error: unknown } | undefined;

  constructor(open: () => Promise<EventTable>, clock: FeedClock, limits: FeedLimits) {
    this.#clock = clock;
    this.#limits = limits;
    this.#attendance = new Attendance(clock, limits.lingering, () => this.end());
    this.events = new EventBuffer(limits);
    this.table = open();
    this.done = this.#run();
  }

  /** The number of the last event that was there when it began; `undefined` before that. */
  get begunAt(): number | undefined {
    return this.#begun?.at;
  }

  /** What stands in the way just now, but will pass. */
  get trouble(): string | undefined {
    return this.#trouble;
  }

  /** Why it has ended, if it was not told to. */
  get problem(): { readonly error: unknown } | undefined {
    return this.#problem;
  }

  get hasEnded(): boolean {
    return this.#end.signal.aborted || this.#problem !== undefined;
  }

  /** Ends it some time after the last who joined has left. @returns to be called when whoever joined leaves; once or more often */
  join(): () => void {
    return this.#attendance.join();
  }

  end(): void {
    this.#attendance.close();
    this.#end.abort();
    this.changed.beat();
  }

  /** Takes in what somebody else has read of the table, once it has begun: of that, what it has not found yet it has found hereby. */
  async take(events: readonly EmailEvent[]): Promise<void> {
    // An event that `liveEvents` knows already, but has not handed over yet, arrives before this is over.
    await setImmediate();
    for (const event of events.toReversed()) if (this.#begun?.known.add(event)) this.events.add(event, this.#answeredAt);
    this.changed.beat();
  }

  async #run(): Promise<void> {
    try {
      const table = await this.table;
      for (let failures = 1; !this.#end.signal.aborted; failures += 1)
        await this.#read(table).catch((error) => this.#waitAfter(error, failures));
    } catch (error) {
      if (!this.#end.signal.aborted) this.#problem = { error };
    }
    this.#attendance.close();
    this.changed.beat();
  }

  async #read(table: EventTable): Promise<void> {
    const wereThere: EmailEvent[] = [];
    const { kept } = this.#limits;
    const start = {
      wasThere: (event: EmailEvent) => wereThere.length < kept && wereThere.push(event),
      hasBegun: (known: KnownEvents) => this.#begin(known, wereThere.splice(0)),
    };
    const filter = { types: feedTypes(table), tags: [], recipientDomains: [] };
    for await (const event of liveEvents(table, filter, this.#session(), start)) this.events.add(event, this.#answeredAt);
  }

  #begin(known: KnownEvents, wereThere: readonly EmailEvent[]): void {
    for (const event of wereThere.toReversed()) this.events.add(event);
    this.#begun = { known, at: this.events.last };
    this.#answeredAt = this.#clock.now();
    this.changed.beat();
  }

  async #waitAfter(error: unknown, failures: number): Promise<void> {
    if (this.#begun || !passes(error) || failures === mostFailures) throw error;
    this.#note(noAnswer(error));
    await this.#sleep(betweenAttempts);
  }

  #session() {
    return {
      now: this.#clock.now,
      sleep: (milliseconds: number) => this.#sleep(milliseconds),
      interrupted: this.#end.signal,
      note: (text: string) => this.#note(text.trim()),
    };
  }

  #note(text: string): void {
    this.#trouble = text;
    this.#hasFailed = true;
  }

  /** Comes after each poll, whether it failed or not: what it found is there. */
  async #sleep(milliseconds: number): Promise<void> {
    if (!this.#hasFailed) {
      this.#trouble = undefined;
      this.#answeredAt = this.#clock.now();
    }
    this.#hasFailed = false;
    this.changed.beat();
    await this.#clock.sleep(milliseconds, this.#end.signal);
  }
}
