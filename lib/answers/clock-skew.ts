/** An event may be stamped so much (ms) before its own mail was sent, or after now: clocks differ. */
export const clockSkew = 60_000;

/** Nothing that has happened is stamped later. */
export function latestStamp(now: Date): Date {
  return new Date(now.getTime() + clockSkew);
}
