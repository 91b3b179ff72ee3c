import { timeReached } from '../../table/in-step.ts';
import type { EventTable } from '../../table/reader.ts';
import { Matcher } from '../filter/matches.ts';
import { inTurns } from '../in-turns.ts';
import { mailTypes, timeOfEvents } from '../mails/mail-events.ts';
import { readStretches } from '../read-stretches.ts';
import type { Fact } from '../stats/fact.ts';
import { FactReader } from '../stats/fact-reader.ts';
import { type Folded, MailLedger } from '../stats/mail-ledger.ts';
import { dayLength, dayOf, lastSettled } from './days.ts';
import { OpenDays } from './open-days.ts';
import type { OverviewQuestion } from './overview.ts';
import type { Days, RememberedDays } from './remembered-days.ts';

const factsInTurn = 10_000;

/**
 * Reads what an overview needs, from the present back, into a ledger of its own: days that are remembered from there, the others from the table. Of these it
 * remembers each that is settled as soon as it has been read, and reads the oldest whole for that.
 */
export class OverviewReading {
  /** Of the mails that were sent in the range. */
  readonly ledger: MailLedger;
  /** How far reading has come back (ms): every event that happened later has been read. */
  reached: number;
  /** So many were read from the table. */
  events = 0;
  /** So many days were remembered. */
  recalled = 0;
  readonly #table: EventTable;
  readonly #question: OverviewQuestion;
  readonly #memory: RememberedDays;
  readonly #days: Days;
  readonly #facts: FactReader;
  readonly #begin: number;
  readonly #settled: number;
  readonly #interrupted: AbortSignal | undefined;

  constructor(
    table: EventTable,
    question: OverviewQuestion,
    now: Date,
    memory: { readonly days: Days; readonly all: RememberedDays },
    interrupted?: AbortSignal,
  ) {
    this.#table = table;
    this.#question = question;
    this.#memory = memory.all;
    this.#days = memory.days;
    this.#interrupted = interrupted;
    this.#facts = new FactReader(memory.days.groupings, new Matcher(question.filter));
    this.ledger = new MailLedger(memory.days.groupings.length, true);
    const { since, until } = timeOfEvents(question.range, now);
    this.#settled = lastSettled(now);
    this.#begin = dayOf(since.getTime()) <= this.#settled ? dayOf(since.getTime()) * dayLength : since.getTime();
    this.reached = until.getTime();
  }

  /** Stops after each stretch, or day. @throws when interrupted */
  async *run(): AsyncGenerator<void> {
    while (this.reached > this.#begin) {
      const day = dayOf(this.reached - 1);
      const folded = this.#days.folded.get(day);
      if (folded) yield await this.#recall(day, folded);
      else yield* this.#read(this.#beginOfGap(day), this.reached);
    }
  }

  async #recall(day: number, folded: Folded): Promise<void> {
    await inTurns(folded.facts(), factsInTurn, (fact) => this.#add(fact), this.#interrupted);
    this.recalled += 1;
    this.reached = day * dayLength;
  }

  /** Before which the next day is remembered, or nothing is to be read. */
  #beginOfGap(day: number): number {
    let first = day;
    while (first * dayLength > this.#begin && !this.#days.folded.has(first - 1)) first -= 1;
    return Math.max(this.#begin, first * dayLength);
  }

  async *#read(since: number, until: number): AsyncGenerator<void> {
    const range = { since: new Date(since), until: new Date(until) };
    const days = new OpenDays(
      this.#days.groupings.length,
      Math.ceil(since / dayLength),
      Math.min(dayOf(until) - 1, this.#settled),
    );
    const columns = this.#facts.columns.bind(this.#facts);
    const filter = { ...this.#question.filter, types: mailTypes };
    for await (const stretch of readStretches(this.#table, filter, range, 'newestFirst', { columns })) {
      this.#interrupted?.throwIfAborted();
      for (const event of stretch.events)
        for (const fact of this.#facts.of(event)) {
          this.#add(fact);
          days.add(event.occurredAt, fact);
        }
      await this.#remember(days, stretch.reached);
      this.events += stretch.events.length;
      this.reached = Math.min(this.reached, Date.parse(timeReached(stretch)));
      yield;
    }
    await this.#remember(days, range.since.toISOString());
    this.reached = since;
  }

  #add(fact: Fact): void {
    const { since, until } = this.#question.range;
    if (fact.sentAt >= since.getTime() && fact.sentAt < until.getTime()) this.ledger.add(fact);
  }

  async #remember(days: OpenDays, reached: string): Promise<void> {
    for (const [day, ledger] of days.read(reached)) this.#memory.keep(this.#days, day, await ledger.folded());
  }
}
