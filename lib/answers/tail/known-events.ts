import type { EmailEvent } from '../../events/email-event.ts';
import { identity } from '../../events/identity.ts';

/**
 * Which events have been seen since some time. Of everything that occurred from `since` on it is known whether it has been seen; what lies
 * before is forgotten: on request, and a minute at a time, the oldest first, where there would be more than `most` to remember.
 */
export class KnownEvents {
  readonly #minutes = new Map<string, Set<string>>();
  readonly #most: number;
  #count = 0;
  #since: string;

  constructor(since: Date, most: number) {
    this.#since = since.toISOString();
    this.#most = most;
  }

  get since(): Date {
    return new Date(this.#since);
  }

  get isFull(): boolean {
    return this.#count >= this.#most;
  }

  /** Remembers an event. @returns whether it is new; never for one that occurred before `since` */
  add(event: EmailEvent): boolean {
    if (event.occurredAt < this.#since) return false;
    const minute = event.occurredAt.slice(0, 16);
    const known = this.#minutes.get(minute) ?? new Set();
    const name = identity(event);
    if (known.has(name)) return false;
    this.#minutes.set(minute, known.add(name));
    this.#count += 1;
    // The minute that is filling stays, or its events would be shown twice.
    while (this.#count > this.#most && this.#minutes.size > 1) this.#forgetOldestMinute();
    return true;
  }

  forgetBefore(time: Date): void {
    const iso = time.toISOString();
    if (iso <= this.#since) return;
    this.#since = iso;
    for (const minute of this.#minutes.keys()) if (minute < iso.slice(0, 16)) this.#forget(minute);
  }

  #forgetOldestMinute(): void {
    const oldest = [...this.#minutes.keys()].reduce((one, other) => (one < other ? one : other));
    this.forgetBefore(new Date(Date.parse(`${oldest}:00.000Z`) + 60_000));
  }

  #forget(minute: string): void {
    this.#count -= this.#minutes.get(minute)?.size ?? 0;
    this.#minutes.delete(minute);
  }
}
