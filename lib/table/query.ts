import { type DynamoDBDocumentClient, QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Item } from './item.ts';

export type QueryInput = Omit<QueryCommandInput, 'Limit' | 'ExclusiveStartKey'>;

/** How the streams of one merge share memory and connections. */
export type Share = {
  /** Rows that the next page may have; a page ends at a megabyte, too. */
  readonly pageSize: () => number;
  /** Runs a request once there is a place for it. */
  readonly inTurn: <Answer>(request: () => Promise<Answer>) => Promise<Answer>;
  readonly ended: () => void;
};

/** The rows of a Query, a page at a time. */
export async function* queryPages(client: DynamoDBDocumentClient, input: QueryInput): AsyncGenerator<readonly Item[]> {
  let from: QueryCommandInput['ExclusiveStartKey'];
  do {
    const page = await client.send(new QueryCommand({ ...input, ExclusiveStartKey: from }));
    yield page.Items ?? [];
    from = page.LastEvaluatedKey;
  } while (from);
}

/**
 * The rows of a Query that is one of many which are merged. The next page is asked for as soon as the first row of the last one is taken,
 * so that a merge seldom waits, and a stream that nobody takes from asks for no more.
 */
export async function* sharedQuery(client: DynamoDBDocumentClient, input: QueryInput, share: Share): AsyncGenerator<Item> {
  const ask = (from: QueryCommandInput['ExclusiveStartKey']) => {
    const command = new QueryCommand({ ...input, Limit: share.pageSize(), ExclusiveStartKey: from });
    const answer = share.inTurn(() => client.send(command));
    answer.catch(() => {}); // Whoever has stopped reading does not want to know.
    return answer;
  };
  let next: ReturnType<typeof ask> | undefined = ask(undefined);
  while (next) {
    const { Items = [], LastEvaluatedKey: from } = await next;
    if (!from) share.ended();
    next = undefined;
    for (const item of Items) {
      yield item;
      if (from) next ??= ask(from);
    }
    if (from) next ??= ask(from);
  }
}

/** Of streams that are merged: together two pages each of so many rows, some 16 MB, and so many requests under way. */
const [rowsAtOnce, requestsAtOnce] = [4_000, 50] as const;
const [smallestPage, largestPage] = [10, 2_000] as const;

/** @param streams how many there are */
export function shareAmong(streams: number): Share {
  let open = streams;
  let free: number = requestsAtOnce;
  const waiting: (() => void)[] = [];
  return {
    pageSize: () => Math.min(largestPage, Math.max(smallestPage, Math.floor(rowsAtOnce / 2 / Math.max(1, open)))),
    ended: () => {
      open -= 1;
    },
    inTurn: async (request) => {
      if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve));
      else free -= 1;
      try {
        return await request();
      } finally {
        const first = waiting.shift();
        if (first) first();
        else free += 1;
      }
    },
  };
}
