import type { EmailEvent } from '../events/email-event.ts';
import type { EventType } from '../events/event-type.ts';
import { type AttributeValue, plainValue } from './attribute-value.ts';

/** A row as DynamoDB's JSON has it, or what was asked for of it: the keys always. */
export type Row = { readonly [name: string]: AttributeValue } & {
  readonly messageId: { readonly S: string };
  readonly eventKey: { readonly S: string };
};

/** The event in a row that `toItem` made, without what was not asked for: then `detail` is empty. Time, type and digest are those of the sort key. */
export function toEvent(row: Row): EmailEvent {
  const key = row.eventKey.S;
  const [endOfTime, endOfType] = [key.indexOf('#'), key.lastIndexOf('#')];
  const type = key.slice(endOfTime + 1, endOfType) as EventType;
  const event: Record<string, unknown> = { messageId: row.messageId.S, type, occurredAt: key.slice(0, endOfTime) };
  for (const name in row) {
    if (name === type || name === 'tags' || keys.has(name)) continue;
    event[name] = plainValue(row[name] as AttributeValue);
  }
  if (row.tags !== undefined) event.tags = restored(row.tags);
  event.detail = row[type] === undefined ? {} : restored(row[type]);
  event.digest = key.slice(endOfType + 1);
  return event as EmailEvent;
}

const keys: ReadonlySet<string> = new Set(['messageId', 'eventKey', 'typeDay', 'expiresAt', 'type', 'occurredAt']);

/** A map, or its JSON text where DynamoDB cannot hold it. */
function restored(value: AttributeValue): unknown {
  const plain = plainValue(value);
  return typeof plain === 'string' ? JSON.parse(plain) : plain;
}
