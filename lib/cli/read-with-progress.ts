import type { Filter, Range } from '../answers/filter.ts';
import { readFiltered } from '../answers/read-filtered.ts';
import type { EmailEvent } from '../events/email-event.ts';
import type { EventType } from '../events/event-type.ts';
import type { EventTable } from '../table/reader.ts';
import { clearedBySignals } from './export/cleared-by-signals.ts';
import { noProgress, type Progress, progressBar } from './export/progress.ts';
import { UsageError } from './usage-error.ts';

/**
 * Hands over the events of these types that the filter lets through, in order of time, and shows how far it has come.
 * @throws UsageError where the filter asks for another type: an answer without it would read as if there were none
 */
export async function readWithProgress(
  table: EventTable,
  types: readonly EventType[],
  { filter, range }: { readonly filter: Filter; readonly range: Range },
  progress: Progress,
  take: (event: EmailEvent) => void,
): Promise<void> {
  let rows = 0;
  try {
    const others = filter.types.filter((type) => !types.includes(type));
    if (others.length > 0)
      throw new UsageError(
        `--type ${others.join(',')}: this command counts ${types.join(', ')} alone. Give some of these, or no --type.`,
      );
    const narrowed = { ...filter, types: filter.types.length > 0 ? filter.types : types };
    for await (const event of readFiltered(table, narrowed, range, 'oldestFirst', (time) => progress.at(time, rows))) {
      rows += 1;
      take(event);
    }
  } finally {
    progress.stop();
  }
}

/** The answer comes at the end: until then a person sees how far reading has come. */
export function barOn(stream: NodeJS.WriteStream, { range }: { readonly range: Range }): Progress {
  return stream.isTTY ? clearedBySignals(progressBar(range, stream)) : noProgress;
}
