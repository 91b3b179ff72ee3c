import type { EmailEvent } from '../../events/email-event.ts';
import { factKey, identity } from '../../events/identity.ts';

/** The newest of some events, or all, each once, in the order of their times. */
export function newestFirst(events: readonly EmailEvent[], most = Number.POSITIVE_INFINITY): readonly EmailEvent[] {
  const each = new Map(events.map((event) => [identity(event), event]));
  return [...each.values()].sort(byTime).slice(0, most);
}

function byTime(one: EmailEvent, other: EmailEvent): number {
  const [oneKey, otherKey] = [factKey(one), factKey(other)];
  return Number(oneKey < otherKey) - Number(oneKey > otherKey);
}
