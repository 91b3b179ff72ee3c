import { messageInsights } from '../../answers/message-insights.ts';
import { type EventTable, readMessage } from '../../table/reader.ts';
import type { Action } from '../command.ts';
import { historyJson } from '../history-json.ts';
import { historyView } from '../history-view.ts';
import { jsonText } from '../json-text.ts';
import { unknownMessage } from '../nothing-found.ts';
import type { Output } from '../output.ts';

/** One Query. */
export async function history(
  table: EventTable,
  action: Action & { readonly name: 'history' },
  json: boolean,
  output: Output,
): Promise<void> {
  const events = await readMessage(table, action.messageId);
  if (action.insights) return output.write(`${jsonText(messageInsights(action.messageId, events), 2)}\n`);
  if (json) return output.write(events.length > 0 ? `${jsonText(historyJson(events), 2)}\n` : '');
  if (events.length === 0) return output.write(`${unknownMessage(action.messageId)}\n`);
  return output.write(`${historyView(events, output.display)}\n`);
}
