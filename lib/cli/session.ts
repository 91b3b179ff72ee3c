import { setTimeout } from 'node:timers/promises';

/** What a command that lasts needs of the world; tests hand in their own. */
export type Session = {
  readonly now: () => Date;
  /** Ends early when interrupted. */
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Aborted by Ctrl-C. */
  readonly interrupted: AbortSignal;
  /** Says something that is no part of the answer. */
  readonly note: (text: string) => void;
};

/** The process's own. The first Ctrl-C asks the command to end, the second ends the process. */
export function session(): Session {
  const interruption = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => interruption.abort());
  return {
    now: () => new Date(),
    sleep: (milliseconds) => setTimeout(milliseconds, undefined, { signal: interruption.signal }).catch(() => {}),
    interrupted: interruption.signal,
    note: (text) => process.stderr.write(text),
  };
}
