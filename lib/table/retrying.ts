import { errorName } from './error-name.ts';
import { passes } from './passes.ts';

/** What waiting needs of the world; tests hand in their own. */
export type RetryClock = {
  /** Milliseconds left of the invocation. */
  readonly remaining: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** From 0 to below 1. */
  readonly random: () => number;
};

/** Time was up before DynamoDB had taken every row. `message` names counts and the last error's name and code: no data of the rows. */
export class TableUnavailable extends Error {
  override readonly name = 'TableUnavailable';
}

/** Waits double from here (ms): throttles pass in tens of milliseconds, and the function is billed while it waits. */
const firstWait = 50;
const longestWait = 2_000;

/**
 * What must be left of the invocation (ms) for another attempt: the function's client waits up to a second for a connection, three for
 * an answer to begin and three while it stands still, and the failure is to be reported. An attempt cut off by the invocation's end would be a time-out without a reason.
 */
const reserve = 7_500;

/**
 * Sends `items`, then those that `send` returns as unprocessed or whose sending failed in a way that passes, with full jitter between
 * attempts, for as long as the invocation lasts.
 * @throws TableUnavailable when time is up; the error of `send` where repeating cannot help.
 * @see https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 */
export async function retrying<Item>(
  items: readonly Item[],
  send: (items: readonly Item[]) => Promise<readonly Item[]>,
  clock: RetryClock,
): Promise<void> {
  let rest = items;
  let reason = 'UnprocessedItems';
  for (let attempt = 0; rest.length > 0; attempt += 1) {
    if (attempt > 0)
      await waitBefore(
        attempt,
        clock,
        () => new TableUnavailable(`${rest.length} of ${items.length} rows not written after ${attempt} attempts: ${reason}.`),
      );
    try {
      rest = await send(rest);
      reason = 'UnprocessedItems';
    } catch (error) {
      if (!passes(error)) throw error;
      reason = errorName(error);
    }
  }
}

async function waitBefore(attempt: number, clock: RetryClock, giveUp: () => TableUnavailable): Promise<void> {
  const wait = clock.random() * Math.min(longestWait, firstWait * 2 ** (attempt - 1));
  if (clock.remaining() - wait < reserve) throw giveUp();
  await clock.sleep(wait);
}
