import type { EventTable } from '../../table/reader.ts';
import { completeFrom } from './days.ts';
import { countOverview, type Overview, type OverviewQuestion } from './overview.ts';
import { OverviewReading } from './overview-reading.ts';
import { Pace } from './pace.ts';
import { type Days, RememberedDays } from './remembered-days.ts';

/**
 * An overview while its events are still being read, from the present back. It counts the mails that were sent from `reached` on, each with all that is
 * known of it, and none that was sent before: of each bucket that begins at `reached` or later it has the final numbers. At the end that is the whole range.
 */
export type OverviewSoFar = {
  readonly overview: Overview;
  /** ISO 8601 in UTC; `range.since` at the end. It can lie after `range.until`, as reading begins at the present whenever the range has ended. */
  readonly reached: string;
  /** So many were read from the table: none of those of remembered days. */
  readonly events: number;
  /** So many days were remembered. */
  readonly days: number;
  readonly isWhole: boolean;
};

/** @see RememberedDays for what they take */
const mostMails = 3_000_000;

/** Counts overviews, and remembers the days that are over: for a page, while it runs. */
export class OverviewMemory {
  readonly #most: number;
  readonly #clock: () => number;
  #days: RememberedDays;

  /** @param most mails that are remembered @param clock milliseconds, of which partial overviews take a part */
  constructor(most = mostMails, clock = () => performance.now()) {
    this.#most = most;
    this.#clock = clock;
    this.#days = new RememberedDays(most);
  }

  /**
   * The overview so far, some times a second at most, and at last the whole one. Days are remembered that ended more than 24 hours ago, of each filter by
   * itself: an event that comes later than that is counted once the days are forgotten.
   * @param interrupted ends it, without the whole one; the days that were read until then stay
   */
  async *read(
    table: EventTable,
    question: OverviewQuestion,
    now: Date,
    interrupted?: AbortSignal,
  ): AsyncGenerator<OverviewSoFar> {
    const all = this.#days;
    const days = all.of(keyOf(table, question), question.tag);
    const reading = new OverviewReading(table, question, now, { days, all }, interrupted);
    const pace = new Pace(this.#clock);
    const since = question.range.since.getTime();
    try {
      for await (const _ of reading.run()) {
        const from = Math.max(since, completeFrom(reading.reached));
        if (pace.isDue) yield await pace.keeping(() => soFar(reading, days, question, from, interrupted));
      }
      yield { ...(await soFar(reading, days, question, since, interrupted)), isWhole: true };
    } catch (error) {
      if (!interrupted?.aborted) throw error;
    }
  }

  /** Everything is read anew; what is being read now is not remembered. */
  forget(): void {
    this.#days = new RememberedDays(this.#most);
  }
}

async function soFar(
  { ledger, events, recalled }: OverviewReading,
  { groupings }: Days,
  question: OverviewQuestion,
  from: number,
  interrupted?: AbortSignal,
): Promise<OverviewSoFar> {
  const overview = await countOverview(ledger, groupings, question, from, interrupted);
  return { overview, reached: new Date(from).toISOString(), events, days: recalled, isWhole: false };
}

/** All but the range. */
function keyOf({ region, tableName }: EventTable, { filter, tag }: OverviewQuestion): string {
  return JSON.stringify([region, tableName, tag, Object.entries(filter).sort(([one], [other]) => (one < other ? -1 : 1))]);
}
