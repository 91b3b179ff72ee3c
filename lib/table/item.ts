import type { NativeAttributeValue } from '@aws-sdk/lib-dynamodb';
import type { EmailEvent } from '../events/email-event.ts';
import { bytesOf, itemSize } from './item-size.ts';
import { keysOf } from './keys.ts';
import type { TableSettings } from './settings.ts';
import { UnstorableEvent } from './unstorable-event.ts';

/** A row as the document client reads and writes it. */
export type Item = Readonly<Record<string, NativeAttributeValue>>;

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html#limits-items */
const largestItem = 400 * 1024;

/**
 * The row of an event. The event's own object stands under the name of its type: `bounce`, `click`, ...
 * @throws UnstorableEvent where DynamoDB would refuse a key, or the row for its size.
 */
export function toItem(event: EmailEvent, settings: Pick<TableSettings, 'shardCount' | 'feedIndex' | 'retentionDays'>): Item {
  const { detail, tags, digest, ...columns } = event;
  // Not spread: Node 20 takes 50 times as long to spread so many attributes.
  const item: Record<string, NativeAttributeValue> = Object.assign(
    columns,
    keysOf(event, settings),
    expiry(event, settings.retentionDays),
  );
  let bytes = itemSize(item);
  for (const [name, map] of [['tags', tags] as const, [event.type, nonEmpty(detail)] as const]) {
    if (map === undefined) continue;
    const stored = storable(map);
    item[name] = stored.value;
    bytes += Buffer.byteLength(name) + stored.bytes;
  }
  if (bytes > largestItem) throw new UnstorableEvent(`The row has ${bytes} bytes; DynamoDB takes ${largestItem}.`);
  return item;
}

/** The event in a row that `toItem` made. */
export function fromItem(item: Item): EmailEvent {
  const { eventKey, typeDay, expiresAt, tags, [item.type]: detail, ...columns } = item;
  const digest = String(eventKey).slice(String(eventKey).lastIndexOf('#') + 1);
  return {
    ...(columns as Omit<EmailEvent, 'detail' | 'tags' | 'digest'>),
    ...(tags !== undefined && { tags: restored(tags) as NonNullable<EmailEvent['tags']> }),
    detail: restored(detail ?? {}) as EmailEvent['detail'],
    digest,
  };
}

function nonEmpty(detail: EmailEvent['detail']): EmailEvent['detail'] | undefined {
  return Object.keys(detail).length > 0 ? detail : undefined;
}

/** A map that DynamoDB or its client cannot hold as one (a number of 40 digits, an empty name) is kept as its JSON text. */
function storable(map: object): { readonly value: object | string; readonly bytes: number } {
  const bytes = bytesOf(map);
  if (bytes !== undefined) return { value: map, bytes };
  const text = JSON.stringify(map);
  return { value: text, bytes: Buffer.byteLength(text) };
}

function restored(value: NativeAttributeValue): object {
  return typeof value === 'string' ? JSON.parse(value) : value;
}

/** Epoch seconds. An event whose time nobody knows does not expire: counted from the epoch it would be gone at once. */
function expiry(event: EmailEvent, retentionDays: number | undefined): { readonly expiresAt?: number } {
  if (retentionDays === undefined || event.timeFallback === 'epoch') return {};
  return { expiresAt: Math.floor(Date.parse(event.occurredAt) / 1000) + retentionDays * 86_400 };
}
