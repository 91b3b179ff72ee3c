import type { EventType } from '../events/event-type.ts';
import type { TimeRange } from '../table/by-day.ts';
import type { FeedIndex } from '../table/settings.ts';

/** What a command line asks for. */
export type Command = {
  readonly source: Source;
  /** Data alone, for programs. */
  readonly json: boolean;
  /** Times in UTC in place of the machine's zone. */
  readonly utc: boolean;
  readonly action: Action;
};

/** Which table is asked, and how it is reached. */
export type Source = (
  | { readonly kind: 'stack'; readonly stack: string }
  | { readonly kind: 'table'; readonly table: string; readonly shards: number; readonly feedIndex: FeedIndex }
  | { readonly kind: 'local' }
) & { readonly region?: string; readonly profile?: string; readonly endpointUrl?: string };

export type Action =
  | { readonly name: 'history'; readonly messageId: string; readonly insights: boolean }
  | {
      readonly name: 'recipient';
      readonly address: string;
      readonly events: boolean;
      readonly range: Range;
      readonly limit?: number;
    }
  | { readonly name: 'events'; readonly filter: Filter; readonly range: Range; readonly limit?: number }
  | { readonly name: 'problems'; readonly filter: Filter; readonly range: Range }
  | { readonly name: 'stats'; readonly filter: Filter; readonly range: Range; readonly by: Grouping }
  | { readonly name: 'tail'; readonly filter: Filter }
  | { readonly name: 'why'; readonly subject: string }
  | {
      readonly name: 'export';
      readonly filter: Filter;
      readonly range: Range;
      readonly format: 'jsonl' | 'csv';
      readonly output?: string;
    }
  | { readonly name: 'local'; readonly port?: number; readonly path: string; readonly traffic: number };

export type Range = TimeRange;

/** Which events; every condition that is given must hold. */
export type Filter = {
  readonly types: readonly EventType[];
  /** `name=value` of the sender's own tags, or `name` for any value. */
  readonly tags: readonly string[];
  readonly configurationSet?: string;
  readonly recipientDomain?: string;
};

export type Grouping = 'day' | 'hour' | 'configurationSet' | 'recipientDomain' | `tag:${string}`;
