import type { EventShape } from './event-shapes.ts';
import type { JsonObject } from './json.ts';
import type { Mail } from './mail.ts';

/** @see https://docs.aws.amazon.com/ses/latest/dg/quotas.html */
export const mostRecipients = 50;

/**
 * Whether rows for all whom an event names would repeat more than the largest that SES can publish does: fifty times the event. One that was
 * forged names thousands, and what the row of each repeats may be as long.
 */
export function isOutOfProportion(mail: Mail, object: JsonObject, { concerns, list }: EventShape, text: string): boolean {
  const named = concerns === 'everyDestination' ? mail.destination : list && object[list];
  if (!Array.isArray(named) || named.length <= mostRecipients) return false;
  const { source, subject, tags } = mail;
  const repeated = { ...object, ...(list && { [list]: undefined }), source, subject, tags };
  return named.length * JSON.stringify(repeated).length > mostRecipients * text.length;
}
