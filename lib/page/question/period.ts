import { latestStamp } from '../../answers/clock-skew.ts';
import { InvalidQuestion } from '../../answers/door/invalid-question.ts';
import type { Range } from '../../answers/filter/filter.ts';
import { isDay } from '../../events/instant.ts';
import { timeOf } from '../shared/zoned.ts';
import type { Visit } from '../visit.ts';
import { textIn } from './text-in.ts';

/** Lengths of time that a view offers, up to the present. */
export const lengths = ['1h', '6h', '24h', '3d', '7d', '14d', '30d', '90d'] as const;

/** A time that a view is about: one that ends now, or one between two times. */
export type Period = { readonly range: Range; readonly length?: string };

const units = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** `range=7d`, or `since` and `until`: ISO 8601, in the viewer's zone where it has none of its own; `until` alone ends that length. @param usual where nothing is said @throws InvalidQuestion */
export function periodIn({ asked, zone, now }: Visit, usual: string): Period {
  const [since, until] = ['since', 'until'].map((name) => textIn(asked, name));
  if (since !== undefined)
    return {
      range: between(
        instant('since', since, zone),
        until === undefined ? latestStamp(now) : instant('until', until, zone),
        now,
      ),
    };
  const length = asked.get('range')?.trim() || usual;
  if (until !== undefined) {
    const end = instant('until', until, zone);
    return { range: between(new Date(end.getTime() - millisecondsOf('range', length)), end, now) };
  }
  return { range: { since: new Date(now.getTime() - millisecondsOf('range', length)), until: latestStamp(now) }, length };
}

function between(since: Date, until: Date, now: Date): Range {
  const latest = latestStamp(now);
  const range = { since, until: until < latest ? until : latest };
  if (range.since < range.until) return range;
  throw new InvalidQuestion(`Nothing lies between ${since.toISOString()} and ${until.toISOString()}: choose an earlier begin.`);
}

/** @throws InvalidQuestion where it is none */
export function millisecondsOf(name: string, length: string): number {
  const [, count, unit] = /^(\d{1,4})([mhd])$/.exec(length) ?? [];
  const milliseconds = unit === undefined ? 0 : Number(count) * units[unit as keyof typeof units];
  if (milliseconds > 0) return milliseconds;
  throw new InvalidQuestion(`${name} is ${JSON.stringify(length)}: give a length of time such as 1h, 7d or 90d.`);
}

/** No mail is older than 1970, and of the first centuries times of a zone cannot be read back. */
const pattern = /^((?:19[7-9]|[2-9]\d\d)\d-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?))?(Z|[+-]\d\d:\d\d)?$/;

function instant(name: string, text: string, zone: string): Date {
  const [, day, clock = '00:00', offset] = pattern.exec(text) ?? [];
  const shown = `${day}T${clock}`;
  // A day that no month has is none, in whatever zone.
  if (day !== undefined && isDay(day) && !Number.isNaN(Date.parse(`${shown}Z`)))
    return new Date(offset === undefined ? timeOf(zone, shown) : Date.parse(shown + offset));
  throw new InvalidQuestion(
    `${name} is ${JSON.stringify(text)}: give a day such as 2026-11-01, or a time such as 2026-11-01T08:30.`,
  );
}
