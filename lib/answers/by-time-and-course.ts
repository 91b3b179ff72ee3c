import type { EmailEvent } from '../events/email-event.ts';

/** For `sort`. Send, Reject and Rendering Failure share one timestamp; what SES did first stands first. */
export function byTimeAndCourse(one: EmailEvent, other: EmailEvent): number {
  if (one.occurredAt !== other.occurredAt) return one.occurredAt < other.occurredAt ? -1 : 1;
  return Number(other.type === 'send') - Number(one.type === 'send');
}
