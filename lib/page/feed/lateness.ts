import { duration } from '../../answers/time.ts';
import type { EmailEvent } from '../../events/email-event.ts';

/** Milliseconds between an event and its row that nobody wonders about: SES, SNS and the function take seconds as a rule. */
const usual = 300_000;

/**
 * How long before it came an event has happened, where that is long: `3 h`. Nothing of an event whose time SES did not say.
 * @param cameAfter when it was not there yet
 */
export function lateness({ occurredAt, timeFallback }: EmailEvent, cameAfter: Date): string | undefined {
  const late = cameAfter.getTime() - Date.parse(occurredAt);
  return timeFallback === undefined && late > usual ? duration(late) : undefined;
}
