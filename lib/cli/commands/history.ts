import { messageHistory } from '../../answers/message-history.ts';
import { messageInsights } from '../../answers/message-insights.ts';
import type { EmailEvent } from '../../events/email-event.ts';
import { type EventTable, readMessage } from '../../table/reader.ts';
import type { Action, Outcome } from '../command.ts';
import { historyView } from '../history-view.ts';
import { jsonText } from '../json-text.ts';
import { unknownMessage } from '../nothing-found.ts';
import type { Output } from '../output.ts';

type HistoryAction = Action & { readonly name: 'history' };

/** One Query. */
export async function history(table: EventTable, action: HistoryAction, json: boolean, output: Output): Promise<Outcome> {
  const events = await readMessage(table, action.messageId);
  await output.write(text(events, action, json, output));
  return events.length > 0 ? 'answered' : 'nothingFound';
}

function text(
  events: readonly EmailEvent[],
  { messageId, insights }: HistoryAction,
  json: boolean,
  { display }: Output,
): string {
  if (insights) return `${jsonText(messageInsights(messageId, events), 2)}\n`;
  const found = messageHistory(events);
  if (json) return found ? `${jsonText(found, 2)}\n` : '';
  return `${events.length > 0 ? historyView(events, display) : unknownMessage(messageId)}\n`;
}
