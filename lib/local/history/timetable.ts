import { hour } from './duration.ts';
import { type Stream, streams } from './streams.ts';

/** How many mails of a stream leave in a time of an hour at most. */
export type Slot = { readonly stream: Stream; readonly start: number; readonly end: number; readonly mails: number };

/**
 * Shares `mails` out over the hours of a time as the streams want it, oldest first; together exactly so many.
 * @param start and `end`: epoch milliseconds
 */
export function* timetable(start: number, end: number, mails: number): Generator<Slot> {
  const total = slots(start, end).reduce((sum, { weight }) => sum + weight, 0);
  let weighed = 0;
  let given = 0;
  for (const { weight, ...slot } of slots(start, end)) {
    weighed += weight;
    const due = Math.round((mails * weighed) / total);
    yield { ...slot, mails: due - given };
    given = due;
  }
}

/** Every stream's hours in a time. */
function slots(start: number, end: number) {
  const hours = Array.from({ length: Math.ceil(end / hour) - Math.floor(start / hour) }, (_, index) => {
    const from = (Math.floor(start / hour) + index) * hour;
    return { start: Math.max(start, from), end: Math.min(end, from + hour) };
  });
  return hours.flatMap((span) =>
    streams.map((stream) => ({ stream, ...span, weight: weightAt(stream, span.start) * ((span.end - span.start) / hour) })),
  );
}

/** What an hour has of a stream's week. */
function weightAt({ share, weekdays, hours }: Stream, time: number): number {
  const date = new Date(time);
  const own = (weekdays[date.getUTCDay()] ?? 0) * (hours[date.getUTCHours()] ?? 0);
  return (share * own) / (sum(weekdays) * sum(hours));
}

function sum(weights: readonly number[]): number {
  return weights.reduce((total, weight) => total + weight, 0);
}
