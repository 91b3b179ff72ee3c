import type { Fact } from '../stats/fact.ts';
import { MailLedger } from '../stats/mail-ledger.ts';
import { dayLength, dayOf } from './days.ts';

/** Days that are being read, from the newest to the oldest, each folded by itself. */
export class OpenDays {
  readonly #groupings: number;
  readonly #oldest: number;
  /** The newest of which not every event has been read. */
  #newest: number;
  readonly #open = new Map<number, MailLedger>();

  /** @param groupings how many */
  constructor(groupings: number, oldest: number, newest: number) {
    this.#groupings = groupings;
    this.#oldest = oldest;
    this.#newest = newest;
  }

  add(occurredAt: string, fact: Fact): void {
    const day = dayOf(Date.parse(occurredAt));
    if (!(day >= this.#oldest && day <= this.#newest)) return;
    const ledger = this.#open.get(day) ?? new MailLedger(this.#groupings, true);
    this.#open.set(day, ledger);
    ledger.add(fact);
  }

  /** Those of which all is read now, each once, those without events among them. @param reached as a stretch has it: what comes before it has been read */
  *read(reached: string): Generator<readonly [day: number, ledger: MailLedger]> {
    while (this.#newest >= this.#oldest && reached <= new Date(this.#newest * dayLength).toISOString()) {
      yield [this.#newest, this.#open.get(this.#newest) ?? new MailLedger(this.#groupings, true)];
      this.#open.delete(this.#newest);
      this.#newest -= 1;
    }
  }
}
