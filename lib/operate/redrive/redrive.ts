import type { FailureQueue } from '../../deployed/failure-queue.ts';
import type { Recorder } from '../../deployed/recorder.ts';
import type { OwnFault } from '../reason.ts';
import { type Tallied, Tally } from '../tally.ts';
import { Held } from './held.ts';
import { sendLetters } from './send-letters.ts';

export type RedriveOptions = {
  /** The fault of a message itself, with which it is deleted when it fails again. */
  readonly discard?: OwnFault;
  /** Whether it goes on after like failures in a row. */
  readonly keepGoing: boolean;
  readonly interrupted: AbortSignal;
  /** Told how many messages are done with. */
  readonly progress: (done: number) => void;
};

/** What failed again is in its queue as before. */
export type Redriven = Tallied & {
  /** What made it impossible to go on. */
  readonly error?: unknown;
};

/** So many invocations at once. */
const workers = 4;

/**
 * Sends what lies in the queues through the function again, and deletes a message once the function has taken it. What fails again is given back
 * to its queue at the end. Ends where ten messages in a row fail alike: then the cause is still there. Cut off at any point it loses nothing:
 * messages that were held come back into sight by themselves.
 */
export async function redrive(queues: readonly FailureQueue[], recorder: Recorder, options: RedriveOptions): Promise<Redriven> {
  const tally = new Tally(options.progress, options.keepGoing);
  let broken: { readonly error: unknown } | undefined;
  const isStopped = () => broken !== undefined || tally.stoppedBy !== undefined || options.interrupted.aborted;
  const guarded = (work: () => Promise<void>) =>
    work().catch((error: unknown) => {
      broken ??= { error };
    });
  for (const queue of queues) {
    const held = new Held(queue);
    const work = async () => {
      while (!held.isDrained && !isStopped())
        await sendLetters(await held.receive(), { held, recorder, tally, isStopped, ...options });
    };
    // All of them are waited for: nothing is under way when the outcome is told.
    await Promise.all(Array.from({ length: workers }, () => guarded(work)));
    await guarded(() => held.release());
  }
  return { ...tally.result(), ...(broken && { error: broken.error }) };
}
