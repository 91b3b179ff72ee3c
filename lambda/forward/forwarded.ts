import { eventJson } from '../../lib/events/event-json.ts';
import { allTypes } from '../../lib/events/event-type.ts';
import type { ForwardedEvent } from '../../lib/events/forwarded-event.ts';
import { identity } from '../../lib/events/identity.ts';
import { type Row, toEvent } from '../../lib/table/row.ts';

/** The fact in a row as consumers get it. `undefined` for a row that no version of ours has written. */
export function forwarded(row: Row | undefined): ForwardedEvent | undefined {
  try {
    if (row === undefined) return undefined;
    const event = toEvent(row);
    if (!allTypes.includes(event.type) || Number.isNaN(Date.parse(event.occurredAt))) return undefined;
    return { id: identity(event), ...eventJson(event) } as ForwardedEvent;
  } catch {
    // Whoever may write to the table can put anything there; nobody can read it, and the stream must go on behind it.
    return undefined;
  }
}
