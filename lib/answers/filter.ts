import type { EventType } from '../events/event-type.ts';
import type { TimeRange } from '../table/by-day.ts';

export type Range = TimeRange;

/** Which events; every condition that is given must hold. */
export type Filter = {
  readonly types: readonly EventType[];
  /** `name=value` of the sender's own tags, or `name` for any value. */
  readonly tags: readonly string[];
  readonly configurationSet?: string;
  readonly recipientDomain?: string;
};

/** By what `stats` divides its counts. */
export type Grouping = 'day' | 'hour' | 'configurationSet' | 'recipientDomain' | `tag:${string}`;
