import { isDay } from '../events/instant.ts';
import { UsageError } from './usage-error.ts';

const unitMilliseconds = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 } as const;

/**
 * The time that `24h`, `7d`, `2026-11-01` or `2026-11-01T08:30` means: so long before `now`, or that day's start or that minute in UTC or the
 * machine's zone. Text with an offset of its own (`Z`, `+01:00`) means what it says.
 * @throws UsageError
 */
export function timeExpression(option: string, text: string, now: Date, utc: boolean): Date {
  const ago = durationIn(text);
  if (ago !== undefined) return new Date(now.getTime() - ago);
  const absolute = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?))?(Z|[+-]\d\d:\d\d)?$/.exec(text);
  const time =
    absolute && isDay(absolute[1] ?? '')
      ? new Date(`${absolute[1]}T${absolute[2] ?? '00:00'}${absolute[3] ?? (utc ? 'Z' : '')}`)
      : undefined;
  if (time && !Number.isNaN(time.getTime())) return time;
  throw new UsageError(`${option} ${JSON.stringify(text)} is no time: give 30m, 24h, 7d, 2026-11-01 or 2026-11-01T08:30.`);
}

/** The milliseconds of `30m`, `24h`, `7d`. */
export function durationIn(text: string): number | undefined {
  const [, count, unit] = /^(\d{1,6})([smhdw])$/.exec(text) ?? [];
  return unit === undefined ? undefined : Number(count) * unitMilliseconds[unit as keyof typeof unitMilliseconds];
}
