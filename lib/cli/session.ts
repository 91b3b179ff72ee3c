import { setMaxListeners } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import type { Session } from '../answers/tail/session.ts';

/** The process's own. The first Ctrl-C asks the command to end, the second ends the process. */
export function session(): Session {
  const interruption = new AbortController();
  // Every request under way listens.
  setMaxListeners(0, interruption.signal);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => interruption.abort());
  return {
    now: () => new Date(),
    sleep: (milliseconds) => setTimeout(milliseconds, undefined, { signal: interruption.signal }).catch(() => {}),
    interrupted: interruption.signal,
    note: (text) => process.stderr.write(text),
  };
}
