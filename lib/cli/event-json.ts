import type { EmailEvent } from '../events/email-event.ts';

/** An event as programs get it: the row's own names; the event's object under the name of its type, without the keys of the table. */
export function eventJson({ detail, digest, ...columns }: EmailEvent): object {
  return { ...columns, [columns.type]: detail };
}
