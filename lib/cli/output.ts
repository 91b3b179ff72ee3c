import { once } from 'node:events';
import pc from 'picocolors';
import type { Display } from './display.ts';

/** Where a command's answer goes. */
export type Output = {
  readonly display: Display;
  /** Whether a person watches: then progress may be shown. */
  readonly isTerminal: boolean;
  /** Waits while the reader at the other end is slow, so that memory stays flat. */
  readonly write: (text: string) => Promise<void>;
};

/** Without a terminal lines are not broken: whoever reads a pipe cuts them as they like. */
const unlimited = 10_000;

export function standardOutput(utc: boolean): Output {
  const { stdout } = process;
  return {
    display: {
      columns: stdout.columns ?? unlimited,
      colors: pc.createColors(pc.isColorSupported && (stdout.isTTY === true || 'FORCE_COLOR' in process.env)),
      utc,
    },
    isTerminal: stdout.isTTY === true,
    write: async (text) => {
      // Who listens to the stream's errors decides whether to go on.
      if (!stdout.write(text)) await once(stdout, 'drain').catch(() => {});
    },
  };
}
