import { constants } from 'node:os';

/** Ctrl-C, a request to end, and the terminal that was closed. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export type Interruptions = {
  /** Resolves with the next signal, which then does not end the process. */
  readonly next: () => Promise<void>;
};

/** From now on a signal ends the process as it always does, but in order: what `undoAtExit` was given is undone. */
export function interruptions(): Interruptions {
  let waiting: (() => void) | undefined;
  for (const signal of signals)
    process.on(signal, () => {
      if (!waiting) process.exit(128 + constants.signals[signal]);
      waiting();
      waiting = undefined;
    });
  return {
    next: () =>
      new Promise((resolve) => {
        waiting = resolve;
      }),
  };
}
