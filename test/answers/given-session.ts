import type { Session } from '../../lib/answers/tail/session.ts';

/** A session whose clock moves only while it sleeps; `atSleep` is told of each sleep before time goes on. */
export function givenSession(start: string, atSleep: (slept: number) => void | Promise<void> = () => {}) {
  const interruption = new AbortController();
  const notes: string[] = [];
  const waits: number[] = [];
  let now = Date.parse(start);
  const session: Session = {
    now: () => new Date(now),
    sleep: async (milliseconds) => {
      waits.push(milliseconds);
      await atSleep(waits.length);
      now += milliseconds;
    },
    interrupted: interruption.signal,
    note: (text) => notes.push(text),
  };
  return { ...session, notes, waits, interrupt: () => interruption.abort() };
}
