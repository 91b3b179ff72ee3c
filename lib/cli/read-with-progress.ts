import type { Filter, Range } from '../answers/filter/filter.ts';
import { Matcher, type Unmet } from '../answers/filter/matches.ts';
import { readFiltered } from '../answers/read-filtered.ts';
import type { EmailEvent } from '../events/email-event.ts';
import type { EventType } from '../events/event-type.ts';
import type { EventTable } from '../table/reader.ts';
import { clearedBySignals } from './export/cleared-by-signals.ts';
import { noProgress, type Progress, progressBar } from './export/progress.ts';
import { refuseOtherTypes } from './refuse-other-types.ts';

/**
 * Hands over the events of these types that the filter lets through, in order of time, and shows how far it has come.
 * @returns the conditions that nothing fulfilled
 * @throws UsageError where the filter asks for another type: an answer without it would read as if there were none
 */
export async function readWithProgress(
  table: EventTable,
  types: readonly EventType[],
  { filter, range }: { readonly filter: Filter; readonly range: Range },
  progress: Progress,
  take: (event: EmailEvent) => void,
): Promise<readonly Unmet[]> {
  const matcher = new Matcher(filter);
  let rows = 0;
  try {
    refuseOtherTypes(filter, types);
    const narrowed = { ...filter, types: filter.types.length > 0 ? filter.types : types };
    for await (const event of readFiltered(table, narrowed, range, 'oldestFirst', (time) => progress.at(time, rows), matcher)) {
      rows += 1;
      take(event);
    }
    return matcher.unmet;
  } finally {
    progress.stop();
  }
}

/** The answer comes at the end: until then a person sees how far reading has come. */
export function barOn(stream: NodeJS.WriteStream, { range }: { readonly range: Range }): Progress {
  return stream.isTTY ? clearedBySignals(progressBar(range, stream)) : noProgress;
}

/** The same for what is read from the present back. */
export function backwardsOn(stream: NodeJS.WriteStream, { range }: { readonly range: Range }, now: Date): Progress {
  const [since, until] = [range.since.getTime(), now.getTime()];
  const bar = barOn(stream, { range: { since: range.since, until: now } });
  const mirrored = (time: string) => new Date(Math.min(until, Math.max(since, since + until - Date.parse(time))));
  return { at: (time, rows) => bar.at(mirrored(time).toISOString(), rows), stop: bar.stop };
}
