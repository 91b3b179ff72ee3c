import { dateTimeIn } from '../shared/zoned.ts';

/** A time in the viewer's zone; UTC to a pointer that rests on it. The browser script writes it anew where the zone is switched. */
export function Time({ iso, zone }: { readonly iso: string; readonly zone: string }) {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return <span>no time that can be read</span>;
  return (
    <time datetime={iso} title={utcText(iso)}>
      {dateTimeIn(zone, time)}
    </time>
  );
}

/** To a pointer that rests on a time: `2026-11-23 08:00:01.204 UTC`. */
export function utcText(iso: string): string {
  return iso.replace('T', ' ').replace('Z', ' UTC');
}
