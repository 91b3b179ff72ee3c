import { jsonText } from '../../answers/json-text.ts';
import { messageHistory } from '../../answers/message-history.ts';
import { messageInsights } from '../../answers/message-insights.ts';
import { findMessage, type MessageFound } from '../../table/find-message.ts';
import type { EventTable } from '../../table/reader.ts';
import type { Action, Outcome } from '../command.ts';
import { historyView } from '../history-view.ts';
import { unknownMessage } from '../nothing-found.ts';
import type { Output } from '../output.ts';

type HistoryAction = Action & { readonly name: 'history' };

/** One Query for each region. */
export async function history(table: EventTable, action: HistoryAction, json: boolean, output: Output): Promise<Outcome> {
  const found = await findMessage(table, action.messageId);
  await output.write(text(found, action, json, output));
  return found.events.length > 0 ? 'answered' : 'nothingFound';
}

function text(
  { events, region }: MessageFound,
  { messageId, insights }: HistoryAction,
  json: boolean,
  { display }: Output,
): string {
  if (insights) return `${jsonText(messageInsights(messageId, events), 2)}\n`;
  const known = messageHistory(events);
  if (json) return known ? `${jsonText({ ...known, region }, 2)}\n` : '';
  return `${events.length > 0 ? historyView(events, display, region) : unknownMessage(messageId)}\n`;
}
