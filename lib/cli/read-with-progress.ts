import type { EmailEvent } from '../events/email-event.ts';
import type { EventType } from '../events/event-type.ts';
import type { EventTable } from '../table/reader.ts';
import type { Filter, Range } from './command.ts';
import { noProgress, type Progress, progressBar } from './export/progress.ts';
import { readFiltered } from './read-filtered.ts';

/** Hands over the events of these types that the filter lets through, in order of time, and shows how far it has come. */
export async function readWithProgress(
  table: EventTable,
  types: readonly EventType[],
  { filter, range }: { readonly filter: Filter; readonly range: Range },
  progress: Progress,
  take: (event: EmailEvent) => void,
): Promise<void> {
  const wanted = types.filter((type) => filter.types.length === 0 || filter.types.includes(type));
  let rows = 0;
  try {
    // A filter without a type would mean all of them.
    if (wanted.length === 0) return;
    const narrowed = { ...filter, types: wanted };
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
  return stream.isTTY ? progressBar(range, stream) : noProgress;
}
