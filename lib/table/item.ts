import type { NativeAttributeValue } from '@aws-sdk/lib-dynamodb';
import type { EmailEvent } from '../events/email-event.ts';
import { atMost, bytesOf, itemSize } from './item-size.ts';
import { keysOf } from './keys.ts';
import type { TableSettings } from './settings.ts';
import { UnstorableEvent } from './unstorable-event.ts';

/** A row as the document client writes it. */
export type Item = Readonly<Record<string, NativeAttributeValue>>;

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html#limits-items */
const largestItem = 400 * 1024;

/**
 * The row of an event. The event's own object stands under the name of its type: `bounce`, `click`, ...
 * @throws UnstorableEvent where DynamoDB would refuse a key, or the row for its size.
 */
export function toItem(event: EmailEvent, settings: Pick<TableSettings, 'shardCount' | 'feedIndex' | 'retentionDays'>): Item {
  // Not spread: Node 20 takes 50 times as long to spread so many attributes.
  const item: Record<string, NativeAttributeValue> = Object.assign(
    keysOf(event, settings),
    expiry(event, settings.retentionDays),
  );
  for (const name of columns) if (event[name] !== undefined) item[name] = event[name];
  let bound = boundOf(item);
  if (event.tags !== undefined) bound += add(item, 'tags', event.tags);
  if (!isEmpty(event.detail)) bound += add(item, event.type, event.detail);
  // Nearly every row is a thousandth of what DynamoDB takes: counted exactly only where it may matter.
  if (bound > largestItem) refuseTooLarge(item);
  return item;
}

/** What a row has of its event under the event's own names, beside its keys and maps: a new field that is missing here does not compile. */
const columns = Object.keys({
  type: true,
  occurredAt: true,
  timeFallback: true,
  candidates: true,
  sender: true,
  subject: true,
  sentAt: true,
  configurationSet: true,
  tenant: true,
  callerIdentity: true,
  sourceIp: true,
  outgoingIp: true,
  permanent: true,
  suppressed: true,
  bot: true,
} satisfies Record<Column, true>) as readonly Column[];

type Column = Exclude<keyof EmailEvent, 'messageId' | 'recipient' | 'tags' | 'detail' | 'digest'>;

/**
 * Adds a map to the row; one that DynamoDB or its client cannot hold (a number of 40 digits, an empty name) as its JSON text.
 * @returns an upper bound for its bytes
 */
function add(item: Record<string, NativeAttributeValue>, name: string, map: object): number {
  const bound = bytesOf(map, atMost);
  item[name] = bound === undefined ? JSON.stringify(map) : map;
  return atMost(name) + (bound ?? atMost(item[name]));
}

function isEmpty(map: object): boolean {
  for (const _ in map) return false;
  return true;
}

/** Of a row without its maps: texts, a list of texts, a number, booleans. */
function boundOf(item: Item): number {
  let bound = 0;
  for (const name in item) {
    const value = item[name];
    if (typeof value === 'string') bound += atMost(value);
    else bound += Array.isArray(value) ? value.reduce((sum, text) => sum + atMost(text) + 1, 3) : longestNumber;
    bound += atMost(name);
  }
  return bound;
}

const longestNumber = 21;

function refuseTooLarge(item: Item): void {
  const bytes = itemSize(item);
  if (bytes > largestItem) throw new UnstorableEvent(`The row has ${bytes} bytes; DynamoDB takes ${largestItem}.`);
}

/** Epoch seconds. An event whose time nobody knows does not expire: counted from the epoch it would be gone at once. */
function expiry(event: EmailEvent, retentionDays: number | undefined): { readonly expiresAt?: number } {
  if (retentionDays === undefined || event.timeFallback === 'epoch') return {};
  return { expiresAt: Math.floor(Date.parse(event.occurredAt) / 1000) + retentionDays * 86_400 };
}
