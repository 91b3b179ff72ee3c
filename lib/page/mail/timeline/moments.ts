import { byTimeAndCourse } from '../../../answers/by-time-and-course.ts';
import { statusSaid, whoRead } from '../../../answers/status.ts';
import type { EmailEvent } from '../../../events/email-event.ts';
import { lookOf } from '../../views/look-of.ts';
import type { Look } from '../../views/status-badge.tsx';

export type LaneName = 'Delivery' | 'Reading';

/** What an event is to the drawing. */
export type Moment = {
  /** Milliseconds since the send. */
  readonly time: number;
  readonly lane: LaneName;
  readonly look: Look;
  /** Opens and clicks: by whom. */
  readonly reader?: Reader;
  /** Whether SES's work on the mail ends with it. */
  readonly isOutcome: boolean;
};

export type Reader = ReturnType<typeof whoRead>;

/** Events that have a time of their own, in its order. @param start when the mail was sent (ms) */
export function momentsOf(events: readonly EmailEvent[], start: number): readonly Moment[] {
  return events
    .filter(({ timeFallback }) => timeFallback === undefined)
    .sort(byTimeAndCourse)
    .map((event) => momentOf(event, start));
}

function momentOf(event: EmailEvent, start: number): Moment {
  const { type, occurredAt } = event;
  return {
    time: Date.parse(occurredAt) - start,
    lane: type === 'open' || type === 'click' || type === 'subscription' ? 'Reading' : 'Delivery',
    look: lookOf(event),
    ...((type === 'open' || type === 'click') && { reader: whoRead(event) }),
    isOutcome: !['sent', 'delayed', 'complained'].includes(statusSaid(event)),
  };
}

/** From when on times are counted: the send, or the first thing that is known where SES does not say when that was. */
export function startOf(events: readonly EmailEvent[]): { readonly start: number; readonly isSend: boolean } {
  const sentAt = events.find((event) => event.sentAt !== undefined)?.sentAt;
  const first = events.filter(({ timeFallback }) => timeFallback === undefined).sort(byTimeAndCourse)[0]?.occurredAt;
  return { start: Date.parse(sentAt ?? first ?? '1970-01-01T00:00:00Z'), isSend: sentAt !== undefined };
}
