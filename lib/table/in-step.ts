import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { EmailEvent } from '../events/email-event.ts';
import { factKey } from '../events/identity.ts';
import type { Order } from './by-day.ts';
import { type Page, queryPageAhead } from './page.ts';
import type { Query } from './query.ts';
import { type Share, shareAmong } from './share.ts';

/** What was read at once, and how far reading has come. */
export type Stretch = {
  readonly events: readonly EmailEvent[];
  /** A sort key, or a time: every event that comes before it in the order has been handed over. */
  readonly reached: string;
};

/** How far, as a time (ISO 8601): a sort key begins with one. */
export function timeReached({ reached }: Stretch): string {
  return reached.slice(0, isoLength);
}

const isoLength = '2026-11-01T08:30:00.000Z'.length;

/** A Query and whom it is put to: the tables of several regions have a client each. */
export type PutTo = { readonly client: DynamoDBDocumentClient; readonly query: Query };

/**
 * Reads several Queries side by side, each in `order`: the one that is least far goes on, so that all stay in step and memory holds some pages.
 * A page of each is asked for ahead; one that nobody takes from asks for no more.
 * @param bounds the range in the order of reading: where it begins, where it ends
 * @param look sees each page with the place of its Query
 */
export async function* readInStep(
  queries: readonly PutTo[],
  order: Order,
  [begin, end]: readonly [begin: string, end: string],
  most?: number,
  look: (events: readonly EmailEvent[], place: number) => void = () => {},
): AsyncGenerator<Stretch> {
  const isBefore = before(order);
  const share = shareAmong(queries.length, most);
  const open = queries.map((put, place) => ({ put, place, reached: begin, page: ask(put, share) }));
  while (open.length > 0) {
    const least = open.reduce((one, other) => (isBefore(other.reached, one.reached) ? other : one));
    const { events, next } = await (await least.page)();
    look(events, least.place);
    if (next) {
      least.reached = String(next.eventKey);
      least.page = ask(least.put, share, next);
    } else {
      share.ended();
      open.splice(open.indexOf(least), 1);
    }
    yield { events, reached: open.reduce((one, { reached }) => (isBefore(reached, one) ? reached : one), end) };
  }
}

function ask({ client, query }: PutTo, share: Share, from?: Page['next']): ReturnType<typeof queryPageAhead> {
  const page = share.inTurn(() => queryPageAhead(client, { ...query, Limit: share.pageSize(), ExclusiveStartKey: from }));
  page.catch(() => {}); // Whoever has stopped reading does not want to know.
  return page;
}

/** Hands events over in order, as soon as none that comes before them can be read any more. */
export async function* inOrder(stretches: AsyncIterable<Stretch>, order: Order): AsyncGenerator<readonly EmailEvent[]> {
  const isBefore = before(order);
  let waiting: (readonly [key: string, event: EmailEvent])[] = [];
  for await (const { events, reached } of stretches) {
    for (const event of events) waiting.push([factKey(event), event]);
    const ready = waiting.filter(([key]) => isBefore(key, reached));
    if (ready.length === 0) continue;
    waiting = waiting.filter(([key]) => !isBefore(key, reached));
    ready.sort((one, other) => (isBefore(one[0], other[0]) ? -1 : Number(isBefore(other[0], one[0]))));
    yield ready.map(([, event]) => event);
  }
}

function before(order: Order): (one: string, other: string) => boolean {
  return order === 'oldestFirst' ? (one, other) => one < other : (one, other) => one > other;
}
