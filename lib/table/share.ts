/** How Queries that are read side by side share memory and connections. */
export type Share = {
  /** Rows that the next page may have; a page ends at a megabyte, too. */
  readonly pageSize: () => number;
  /** Runs a request once there is a place for it. */
  readonly inTurn: <Answer>(request: () => Promise<Answer>) => Promise<Answer>;
  readonly ended: () => void;
};

/** Together two pages each of so many rows, some 20 MB, and so many requests under way. */
const [rowsAtOnce, requestsAtOnce] = [96_000, 50] as const;
const [smallestPage, largestPage] = [10, 2_000] as const;

/**
 * @param queries how many there are
 * @param most rows that are wanted of all of them together: no page has more
 */
export function shareAmong(queries: number, most: number = largestPage): Share {
  let open = queries;
  let free: number = requestsAtOnce;
  const waiting: (() => void)[] = [];
  return {
    pageSize: () =>
      Math.min(largestPage, Math.max(1, most), Math.max(smallestPage, Math.floor(rowsAtOnce / 2 / Math.max(1, open)))),
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
