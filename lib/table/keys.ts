import type { EmailEvent } from '../events/email-event.ts';
import { type EventType, problemTypes } from '../events/event-type.ts';
import { factKey } from '../events/identity.ts';
import { indexes, tableKey } from './schema.ts';
import type { FeedIndex, TableSettings } from './settings.ts';
import { UnstorableEvent } from './unstorable-event.ts';

export type Keys = {
  readonly messageId: string;
  readonly eventKey: string;
  readonly recipient?: string;
  /** Absent where the feed index holds problems alone and this is none. */
  readonly typeDay?: string;
};

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html#limits-partition-sort-keys */
const longestKey = { partition: 2048, sort: 1024 } as const;

/**
 * The keys of an event's row in the table and its indexes. None but `recipient` holds an address or a link.
 * @throws UnstorableEvent where DynamoDB would refuse one: empty, or over 2,048 bytes (1,024 for the sort key).
 */
export function keysOf(event: EmailEvent, settings: Pick<TableSettings, 'shardCount' | 'feedIndex'>): Keys {
  return {
    messageId: key(tableKey.partition, event.messageId, longestKey.partition),
    eventKey: key(tableKey.sort, factKey(event), longestKey.sort),
    ...(event.recipient !== undefined && {
      recipient: key(indexes.byRecipient.partition, event.recipient, longestKey.partition),
    }),
    ...(isInFeed(event.type, settings.feedIndex) && {
      typeDay: typeDay(event.type, event.occurredAt.slice(0, 10), shardOf(event.messageId, settings.shardCount)),
    }),
  };
}

/** Whether rows of a type stand in `byTypeDay`. */
export function isInFeed(type: EventType, feedIndex: FeedIndex = 'all'): boolean {
  return feedIndex === 'all' || problemTypes.some((problem) => problem === type);
}

/** The partition of `byTypeDay` with the events of one type, one day (`yyyy-mm-dd`, UTC) and one shard. */
export function typeDay(type: EventType, day: string, shard: number): string {
  return `${type}#${day}#${shard}`;
}

/** The shard in such a partition's name. */
export function shardIn(typeDay: string): number {
  return Number(typeDay.slice(typeDay.lastIndexOf('#') + 1));
}

/** Spreads messages evenly over `0 .. shardCount - 1`: FNV-1a of the id. Changing it would hide the rows already written. */
export function shardOf(messageId: string, shardCount: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < messageId.length; index += 1) {
    hash = Math.imul(hash ^ messageId.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0) % shardCount;
}

function key(attribute: string, value: string, longest: number): string {
  const bytes = Buffer.byteLength(value);
  if (bytes === 0) throw new UnstorableEvent(`The key ${attribute} is empty.`);
  if (bytes > longest) throw new UnstorableEvent(`The key ${attribute} has ${bytes} bytes; DynamoDB takes ${longest}.`);
  return value;
}
