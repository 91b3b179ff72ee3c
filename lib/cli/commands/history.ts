import { type EventTable, readMessage } from '../../table/reader.ts';
import type { Action } from '../command.ts';
import { historyJson } from '../history-json.ts';
import { historyView } from '../history-view.ts';
import { messageInsights } from '../message-insights.ts';
import type { Output } from '../output.ts';

/** One Query. */
export async function history(
  table: EventTable,
  action: Action & { readonly name: 'history' },
  json: boolean,
  output: Output,
): Promise<void> {
  const events = await readMessage(table, action.messageId);
  if (action.insights) return output.write(`${JSON.stringify(messageInsights(action.messageId, events), undefined, 2)}\n`);
  if (json) return output.write(events.length > 0 ? `${JSON.stringify(historyJson(events), undefined, 2)}\n` : '');
  if (events.length === 0) return output.write(`${nothing(action.messageId)}\n`);
  return output.write(`${historyView(events, output.display)}\n`);
}

function nothing(messageId: string): string {
  return `Nothing is known of message ${messageId}. Events arrive seconds after the send; the id is the one SES answers, not the Message-ID header; and it must be sent with the configuration set.`;
}
