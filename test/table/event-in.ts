import { marshall } from '@aws-sdk/util-dynamodb';
import type { EmailEvent } from '../../lib/events/email-event.ts';
import type { Item } from '../../lib/table/item.ts';
import { type Row, toEvent } from '../../lib/table/row.ts';

/** The event in a row as the document client has it. */
export function eventIn(item: Item): EmailEvent {
  return toEvent(marshall(item) as unknown as Row);
}
