import { eventJson } from '../../answers/event-json.ts';
import { inBatches } from '../../answers/in-batches.ts';
import { readFiltered } from '../../answers/read-filtered.ts';
import type { EmailEvent } from '../../events/email-event.ts';
import type { EventTable } from '../../table/reader.ts';
import type { Action } from '../command.ts';
import { eventsView } from '../events-view.ts';
import { jsonLines } from '../json-lines.ts';
import { nothingFound } from '../nothing-found.ts';
import type { Output } from '../output.ts';
import { UsageError } from '../usage-error.ts';

type EventsAction = Action & { readonly name: 'events' };

/** So many events are aligned, and written, together. */
const batchSize = 100;

/** `--limit` holds its events in memory, since the newest are read first and shown last. */
const largestLimit = 10_000;

/** Events in order of time, streamed: a million need no more memory than a hundred. */
export async function events(table: EventTable, action: EventsAction, json: boolean, output: Output): Promise<void> {
  const found = action.limit === undefined ? allOf(table, action) : await newestOf(table, action, action.limit);
  let count = 0;
  for await (const batch of inBatches(found, batchSize)) {
    count += batch.length;
    await output.write(json ? jsonLines(batch.map(eventJson)) : eventsView(batch, output.display));
  }
  if (count === 0 && !json) await output.write(`${nothingFound(action, output.display)}\n`);
}

function allOf(table: EventTable, { filter, range }: EventsAction): AsyncIterable<EmailEvent> {
  return readFiltered(table, filter, range, 'oldestFirst');
}

async function newestOf(table: EventTable, { filter, range }: EventsAction, limit: number): Promise<readonly EmailEvent[]> {
  if (limit > largestLimit)
    throw new UsageError(`--limit ${limit} is too large: give at most ${largestLimit}, or a later --since without a limit.`);
  const found: EmailEvent[] = [];
  for await (const event of readFiltered(table, filter, range, 'newestFirst')) {
    found.push(event);
    if (found.length === limit) break;
  }
  return found.reverse();
}
