import type { EmailEvent } from '../../events/email-event.ts';
import type { Order } from '../../table/by-day.ts';
import { passes } from '../../table/passes.ts';
import type { EventTable } from '../../table/reader.ts';
import type { Filter, Range } from '../filter/filter.ts';
import { longestDelay } from '../longest-delay.ts';
import { readFiltered } from '../read-filtered.ts';
import { KnownEvents } from './known-events.ts';
import { noAnswer } from './no-answer.ts';
import type { Session } from './session.ts';

const second = 1_000;
const minute = 60 * second;

/** The times of the feed, in milliseconds. A row does not say when it arrived, so whoever wants late ones must look at earlier times again. */
const times = {
  betweenPolls: 2 * second,
  /** Every poll looks back so far. */
  recent: 2 * minute,
  /** And every so often, so far: SES and SNS repeat for hours what did not get through. */
  betweenLooksBack: minute,
  late: longestDelay,
  /** An event may be stamped by a clock that is ahead of this machine's. */
  ahead: minute,
  longestWait: minute,
} as const;

/** Looking back takes at most a twentieth of the time, and of what reading costs, however much there is to read. */
const lookBackShare = 20;

/** Some 15 MB: where a day has more events, late ones are looked for in the time that so many fill. */
const mostKnown = 100_000;

const mostFailures = 10;

/** What whoever shows what was there, too, wants to hear of it. */
export type Start = {
  /** Told of each event that was there at the start, newest first: it is not shown. */
  readonly wasThere?: (event: EmailEvent) => void;
  /** Told when all of that is known. What is added to it from then on is not shown: whoever adds it shows it. */
  readonly hasBegun?: (known: KnownEvents) => void;
};

/**
 * The events that reach the table from now on, each once: one that occurred up to two minutes ago at the next poll, one up to 24 hours ago
 * within some minutes. Ends when interrupted. Throttles and broken connections are waited for, longer each time.
 * @throws the error of the table where it does not pass, or has not after ten attempts
 */
export async function* liveEvents(
  table: EventTable,
  filter: Filter,
  session: Session,
  start: Start = {},
): AsyncGenerator<EmailEvent> {
  const read = (range: Range, order: Order) =>
    readFiltered(table, filter, range, order, () => session.interrupted.throwIfAborted());
  const known = await knownBefore(session.now(), read, start.wasThere).catch(unlessInterrupted(session));
  if (known) start.hasBegun?.(known);
  let lookBackAt = session.now().getTime() + times.betweenLooksBack;
  for (let failures = 0; known && !session.interrupted.aborted; ) {
    try {
      const now = session.now().getTime();
      const isLookBack = now >= lookBackAt;
      const since = new Date(Math.max(known.since.getTime(), now - (isLookBack ? times.late : times.recent)));
      for await (const event of read({ since, until: new Date(now + times.ahead) }, 'oldestFirst'))
        if (known.add(event)) yield event;
      failures = 0;
      if (isLookBack) {
        known.forgetBefore(new Date(now - times.late));
        const end = session.now().getTime();
        lookBackAt = end + Math.max(times.betweenLooksBack, (end - now) * lookBackShare);
      }
    } catch (error) {
      if (session.interrupted.aborted) return;
      failures += 1;
      if (!passes(error) || failures === mostFailures) throw error;
      session.note(`${noAnswer(error)}\n`);
    }
    await session.sleep(Math.min(times.longestWait, times.betweenPolls * 2 ** failures));
  }
}

/** What the table holds at the start, so that it is not taken for new. */
async function knownBefore(
  start: Date,
  read: (range: Range, order: Order) => AsyncIterable<EmailEvent>,
  wasThere: (event: EmailEvent) => void = () => {},
): Promise<KnownEvents> {
  const since = new Date(start.getTime() - times.late);
  const known = new KnownEvents(since, mostKnown);
  for await (const event of read({ since, until: start }, 'newestFirst')) {
    known.add(event);
    wasThere(event);
    if (!known.isFull) continue;
    known.forgetBefore(new Date(Date.parse(event.occurredAt) + 1));
    break;
  }
  return known;
}

function unlessInterrupted({ interrupted }: Session): (error: unknown) => undefined {
  return (error) => {
    if (!interrupted.aborted) throw error;
  };
}
