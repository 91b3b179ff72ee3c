import { Matcher } from '../../answers/filter/matches.ts';
import { inBatches } from '../../answers/in-batches.ts';
import { readFiltered } from '../../answers/read-filtered.ts';
import type { EmailEvent } from '../../events/email-event.ts';
import { eventJson } from '../../events/event-json.ts';
import type { EventTable } from '../../table/reader.ts';
import type { Action, Outcome } from '../command.ts';
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

/** Some screens full; whoever wants more in a terminal says so. */
const mostOnTerminal = 200;

/** Events in order of time, streamed: a million need no more memory than a hundred. */
export async function events(table: EventTable, action: EventsAction, json: boolean, output: Output): Promise<Outcome> {
  let next: string | undefined;
  const matcher = new Matcher(action.filter);
  const wanted =
    action.limit === undefined ? allOf(table, action, matcher) : await newestOf(table, action, action.limit, matcher);
  const isWatched = action.limit === undefined && output.isTerminal && !json;
  const shown = isWatched ? firstOf(wanted, (time) => (next = time)) : wanted;
  let count = 0;
  for await (const batch of inBatches(shown, batchSize)) {
    count += batch.length;
    await output.write(json ? jsonLines(batch.map(eventJson)) : eventsView(batch, output.display));
  }
  if (next !== undefined) await output.write(`${howToGoOn(next)}\n`);
  if (count === 0 && !json) await output.write(`${nothingFound('event', action, output.display, matcher.unmet)}\n`);
  return count > 0 ? 'answered' : 'nothingFound';
}

/** What a terminal shows unasked. It ends between two times, so that nothing is missing or said twice where the next call begins. */
async function* firstOf(
  all: AsyncIterable<EmailEvent> | Iterable<EmailEvent>,
  stopped: (next: string) => void,
): AsyncGenerator<EmailEvent> {
  let count = 0;
  let last = '';
  for await (const event of all) {
    if (count >= mostOnTerminal && event.occurredAt !== last) return stopped(event.occurredAt);
    yield event;
    count += 1;
    last = event.occurredAt;
  }
}

function howToGoOn(next: string): string {
  return `There are more. Go on with --since ${next}, or take the newest with --limit ${mostOnTerminal}; a pipe gets all.`;
}

function allOf(table: EventTable, { filter, range }: EventsAction, matcher: Matcher): AsyncIterable<EmailEvent> {
  return readFiltered(table, filter, range, 'oldestFirst', undefined, matcher);
}

async function newestOf(
  table: EventTable,
  { filter, range }: EventsAction,
  limit: number,
  matcher: Matcher,
): Promise<readonly EmailEvent[]> {
  if (limit > largestLimit)
    throw new UsageError(`--limit ${limit} is too large: give at most ${largestLimit}, or a later --since without a limit.`);
  const found: EmailEvent[] = [];
  for await (const event of readFiltered(table, filter, range, 'newestFirst', undefined, matcher)) {
    found.push(event);
    if (found.length === limit) break;
  }
  return found.reverse();
}
