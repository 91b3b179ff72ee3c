import { liveEvents } from '../../answers/tail/live-events.ts';
import type { Session } from '../../answers/tail/session.ts';
import { eventJson } from '../../events/event-json.ts';
import type { EventTable } from '../../table/reader.ts';
import type { Action } from '../command.ts';
import { eventsView } from '../events-view.ts';
import { jsonLines } from '../json-lines.ts';
import type { Output } from '../output.ts';

/** Events as they reach the table, until Ctrl-C. Late ones are shown when they come, with the time at which they occurred. */
export async function tail(
  table: EventTable,
  { filter }: Action & { readonly name: 'tail' },
  json: boolean,
  output: Output,
  session: Session,
): Promise<void> {
  const isWatched = output.isTerminal && !json;
  if (isWatched) session.note('Waiting for events; Ctrl-C ends.\n');
  for await (const event of liveEvents(table, filter, session))
    await output.write(json ? jsonLines([eventJson(event)]) : eventsView([event], output.display));
  // The terminal has written ^C: the prompt begins on a line of its own.
  if (isWatched) session.note('\n');
}
