import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { EmailEvent } from '../events/email-event.ts';
import type { EventType } from '../events/event-type.ts';
import { byDay, type Order, type TimeRange } from './by-day.ts';
import { eachOnce } from './each-once.ts';
import { findMessage } from './find-message.ts';
import { inOrder, readInStep, type Stretch } from './in-step.ts';
import { isInFeed } from './keys.ts';
import { NotInFeed } from './not-in-feed.ts';
import type { Columns } from './projection.ts';
import { queryPages } from './query.ts';
import { recipientQuery, typeDayQuery } from './row-queries.ts';
import type { FeedIndex } from './settings.ts';
import { ShardFit } from './shard-fit.ts';
import { ShardsMissing } from './shards-missing.ts';

/** Where rows are read from. */
export type EventTable = {
  readonly client: DynamoDBDocumentClient;
  readonly tableName: string;
  /** At least the number the stack writes with, so that no shard is missed. */
  readonly shardCount: number;
  /** What the stack puts into the feed index. @default 'all' */
  readonly feedIndex?: FeedIndex;
  /** Whether other rows lie in further shards; asked where a reading saw too few to tell. @throws ShardsMissing */
  readonly lookForOtherShards?: () => Promise<void>;
  /** Rows that have expired by then are left out: DynamoDB deletes them days later. */
  readonly now: () => Date;
  /** Its name, where several are asked. */
  readonly region?: string;
  /** The tables of further regions. Whoever asks by message or by address asks all of them, and gets one answer. */
  readonly elsewhere?: readonly EventTable[];
};

/** What is asked for of a reading. */
export type Reading = {
  /** Which columns of the rows. @default all */
  readonly columns?: Columns;
  /** So many events are wanted, at most: no page has more. */
  readonly most?: number;
};

/** Every event of a message in order of time: one Query for each region, read consistently. */
export async function readMessage(table: EventTable, messageId: string): Promise<readonly EmailEvent[]> {
  return (await findMessage(table, messageId)).events;
}

/** The events about an address, given as rows hold it: bare and lower-cased. */
export async function* readRecipient(
  table: EventTable,
  recipient: string,
  range: TimeRange,
  order: Order,
  reading: Reading = {},
): AsyncGenerator<EmailEvent> {
  if (table.elsewhere !== undefined) return yield* readRecipients(table, [recipient], range, order, reading);
  const { columns, most } = reading;
  const query = recipientQuery(table, recipient, { range, order, columns });
  for await (const page of queryPages(table.client, query, most)) yield* page;
}

/** The same of several addresses, or spellings of one, in one order of time. */
export async function* readRecipients(
  table: EventTable,
  recipients: readonly string[],
  range: TimeRange,
  order: Order,
  reading: Reading = {},
): AsyncGenerator<EmailEvent> {
  const ordered = inOrder(readRecipientsInStretches(table, recipients, range, order, reading), order);
  for await (const events of table.elsewhere ? eachOnce(ordered) : ordered) yield* events;
}

/** The same roughly in order of time, some hundreds at once, as often as a region holds them. */
export function readRecipientsInStretches(
  table: EventTable,
  recipients: readonly string[],
  range: TimeRange,
  order: Order,
  { columns, most }: Reading = {},
): AsyncGenerator<Stretch> {
  const queries = [table, ...(table.elsewhere ?? [])].flatMap((one) =>
    recipients.map((recipient) => ({ client: one.client, query: recipientQuery(one, recipient, { range, order, columns }) })),
  );
  return readInStep(queries, order, boundsOf(range, order), most);
}

/** The events of some types, in order of time. */
export async function* readTypes(
  table: EventTable,
  types: readonly EventType[],
  range: TimeRange,
  order: Order,
  reading: Reading = {},
): AsyncGenerator<EmailEvent> {
  for await (const events of inOrder(readInStretches(table, types, range, order, reading), order)) yield* events;
}

/**
 * The events of some types, roughly in order of time, some hundreds at once: a day at a time, its types and shards side by side.
 * @throws NotInFeed, ShardsMissing
 */
export async function* readInStretches(
  table: EventTable,
  types: readonly EventType[],
  range: TimeRange,
  order: Order,
  { columns, most }: Reading = {},
): AsyncGenerator<Stretch> {
  const missing = types.filter((type) => !isInFeed(type, table.feedIndex));
  if (missing.length > 0) throw new NotInFeed(missing);
  const places = types.flatMap((type) => Array.from({ length: table.shardCount }, (_, shard) => ({ type, shard })));
  const whole = new ShardFit(table.shardCount);
  let hasFailed = false;
  try {
    for (const part of byDay(range, order)) {
      const fits = [whole, new ShardFit(table.shardCount)];
      const { client } = table;
      const queries = places.map(({ type, shard }) => ({
        client,
        query: typeDayQuery(table, type, shard, { range: part, order, columns }),
      }));
      yield* readInStep(queries, order, boundsOf(part, order), most, (events, place) => {
        for (const fit of fits) checkFit(fit, table, events, places[place]?.shard ?? 0);
      });
    }
  } catch (error) {
    hasFailed = true;
    throw error;
  } finally {
    // Also where no more is wanted: what was handed over may lack the rows of other shards.
    if (!hasFailed && !whole.isKnown) await table.lookForOtherShards?.();
  }
}

function boundsOf({ since, until }: TimeRange, order: Order): readonly [string, string] {
  const bounds = [since.toISOString(), until.toISOString()] as const;
  return order === 'oldestFirst' ? bounds : [bounds[1], bounds[0]];
}

function checkFit(fit: ShardFit, { shardCount }: EventTable, events: readonly EmailEvent[], shard: number): void {
  for (const { messageId } of events) {
    if (fit.isKnown) break;
    fit.saw(messageId, shard);
  }
  if (fit.writtenWith !== undefined) throw new ShardsMissing(shardCount, fit.writtenWith);
}
