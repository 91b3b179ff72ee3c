import type { PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';
import type { ForwardSettings } from '../../lib/events/forward-settings.ts';
import type { ForwardedEvent, TruncatedEvent } from '../../lib/events/forwarded-event.ts';

export type Entry = PutEventsRequestEntry & { readonly Detail: string };

/** As much of an event as an entry holds. */
export type EventAndEntry = { readonly event: ForwardedEvent; readonly entry: Entry };

/**
 * EventBridge takes less than 1 MB in a request, and so in an entry (256 KB before January 2026). Room is left for what it adds to an event.
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-putevents.html
 */
const largestEntry = 960_000;

/** Whole if an entry can hold it. */
export function toEntry(event: ForwardedEvent, destination: ForwardSettings): EventAndEntry {
  const entry = entryOf(event, destination);
  return entrySize(entry) <= largestEntry ? { event, entry } : truncated(event, destination);
}

/** Without the event's object; where a subject or tags alone are too large, no more than what names it. */
export function truncated(whole: ForwardedEvent, destination: ForwardSettings): EventAndEntry {
  const event: TruncatedEvent = { ...whole, [whole.type]: undefined, truncated: true };
  const entry = entryOf(event, destination);
  if (entrySize(entry) <= largestEntry) return { event, entry };
  const { id, messageId, type, occurredAt } = whole;
  const named = { id, messageId, type, occurredAt, truncated: true } as const;
  return { event: named, entry: entryOf(named, destination) };
}

/** As EventBridge counts it. @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-putevents.html#eb-putevent-size */
export function entrySize({ Time, Source = '', DetailType = '', Detail, Resources = [] }: Entry): number {
  const texts = [Source, DetailType, Detail, ...Resources];
  return (Time ? 14 : 0) + texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
}

function entryOf(event: ForwardedEvent, { eventBus, tableArn }: ForwardSettings): Entry {
  return {
    EventBusName: eventBus,
    Source: 'ses-events',
    DetailType: event.type,
    Time: new Date(event.occurredAt),
    Resources: [tableArn],
    Detail: JSON.stringify(event),
  };
}
