import type { Recorder } from '../../deployed/recorder.ts';
import { type Reason, reasonOf } from '../reason.ts';
import { type Tallied, Tally } from '../tally.ts';
import { batchesOf, largestRecord, type Sendable } from './batches-of.ts';
import { type Clock, Pace } from './pace.ts';
import type { RawEvent } from './read-events.ts';

export type SendOptions = {
  /** Events a second, at most. */
  readonly rate: number;
  readonly clock: Clock;
  readonly interrupted: AbortSignal;
  /** Told how many events are done with. */
  readonly progress: (done: number) => void;
  /** Gets each event that was refused by itself. What it throws ends the sending. */
  readonly failed: (event: RawEvent) => void;
};

export type Sent = Omit<Tallied, 'discarded'> & {
  /** What made it impossible to go on. */
  readonly error?: unknown;
};

/** @param over stops the reading, whatever it waits for */
type EventsUntil = (over: AbortSignal) => AsyncIterable<RawEvent>;

/** Invocations at once: at the usual rate two are enough. */
const workers = 8;

/**
 * Sends events through the function, some in an invocation. Where it refuses an invocation each of its events goes alone, so that one takes no other
 * with it. Ends in order where it is interrupted, where ten in a row fail alike, and where the function cannot be invoked: what is under way is waited for.
 */
export async function sendEvents(events: EventsUntil, recorder: Recorder, options: SendOptions): Promise<Sent> {
  const tally = new Tally(options.progress);
  const pace = new Pace(options.rate, options.clock);
  const end = new AbortController();
  const over = AbortSignal.any([end.signal, options.interrupted]);
  const batches = batchesOf(events(over), options.rate);
  let broken: { readonly error: unknown } | undefined;

  const work = async () => {
    while (!over.aborted) {
      const { done, value: batch } = await batches.next();
      if (done) return;
      await send(batch);
    }
  };
  const guarded = () =>
    work().catch((error: unknown) => {
      if (!isAbort(error)) broken ??= { error };
      end.abort();
    });
  await Promise.all(Array.from({ length: workers }, guarded));
  // Closes what is being read.
  await batches.return(undefined);
  const { recorded, failed, stoppedBy } = tally.result();
  return { recorded, failed, ...(stoppedBy && { stoppedBy }), ...(broken && { error: broken.error }) };

  async function send(batch: readonly Sendable[]): Promise<void> {
    const [first, ...others] = batch;
    if (first === undefined) return;
    if (first.bytes > largestRecord) return refuse(first, tooLarge);
    await pace.take(batch.length);
    if (over.aborted) return;
    const error = await recorder.invoke({ Records: batch.map(({ record }) => record) });
    if (error === undefined) tally.recorded(batch.length);
    else if (others.length > 0) for (const one of batch) await send([one]);
    else refuse(first, reasonOf(error));
  }

  function refuse({ event }: Sendable, reason: Reason): void {
    tally.failed(reason);
    options.failed(event);
    if (tally.stoppedBy) end.abort();
  }
}

/** SNS and SQS take a megabyte: it was never published. */
const tooLarge: Reason = { error: 'UnstorableEvent', text: 'larger than Lambda takes' };

/** With which everything ends that waits when it is over. */
function isAbort(error: unknown): boolean {
  return Object(error).name === 'AbortError';
}
