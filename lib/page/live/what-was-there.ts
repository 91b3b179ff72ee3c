import type { EmailEvent } from '../../events/email-event.ts';
import type { Numbered } from './event-buffer.ts';
import { newestFirst } from './newest-first.ts';

/**
 * What somebody who begins to watch is shown: the newest of what was there, and all that was found while they looked.
 * @param looked what they found themselves
 * @param kept what the reading has of what they want to see
 * @param before the number of the last event that the reading had found before they looked
 */
export function whatWasThere(
  looked: readonly EmailEvent[],
  kept: readonly Numbered[],
  before: number,
  newest: number,
): readonly EmailEvent[] {
  const earlier = kept.filter(({ number }) => number <= before).map(({ event }) => event);
  const later = kept.filter(({ number }) => number > before).map(({ event }) => event);
  return newestFirst([...newestFirst([...looked, ...earlier], newest), ...later]);
}
