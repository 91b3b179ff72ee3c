import type { Command as Program } from 'commander';
import { latestStamp } from '../../answers/clock-skew.ts';
import type { Range } from '../../answers/filter/filter.ts';
import { timeExpression } from '../time-expression.ts';
import { UsageError } from '../usage-error.ts';
import type { Options } from './options.ts';

/** @param since the default, for the help */
export function withRange(command: Program, since: string): Program {
  return command
    .option('--since <time>', `30m, 24h, 7d, 2026-11-01 or 2026-11-01T08:30 (default: ${since})`)
    .option('--until <time>', 'before this time (default: now)');
}

/** @param defaultSince how long before the end, or `ever` */
export function rangeOf({ since, until, utc }: Options, now: Date, defaultSince: string): Range {
  const end = typeof until === 'string' ? timeExpression('--until', until, now, utc === true) : undefined;
  const latest = latestStamp(now);
  const range = {
    since: startOf(since, end ?? now, now, defaultSince, utc === true),
    until: end && end < latest ? end : latest,
  };
  if (range.since < range.until) return range;
  throw new UsageError(
    `Nothing lies between --since ${String(since ?? defaultSince)} and ${end ? `--until ${String(until)}` : 'now'}.`,
  );
}

function startOf(since: unknown, end: Date, now: Date, defaultSince: string, utc: boolean): Date {
  if (typeof since === 'string') return new Date(Math.max(0, timeExpression('--since', since, now, utc).getTime()));
  return defaultSince === 'ever' ? new Date(0) : timeExpression('--since', defaultSince, end, utc);
}
