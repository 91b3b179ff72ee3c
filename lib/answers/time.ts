/** `2026-11-23 08:00:01.204`, in UTC or the machine's zone; UTC says so. */
export function dateTime(iso: string, utc: boolean): string {
  return `${date(iso, utc)} ${clock(iso, utc)}${utc ? ' UTC' : ''}`;
}

/** `2026-11-23` */
export function date(iso: string, utc: boolean): string {
  return shifted(iso, utc).slice(0, 10);
}

/** `08:00:01.204` */
export function clock(iso: string, utc: boolean): string {
  return shifted(iso, utc).slice(11, 23);
}

/** How long after, as a person says it: `+340 ms`, `+1.2 s`, `+27 min`, `+2 h`, `+3 d`; a minus sign for before. */
export function after(start: string, end: string): string {
  const milliseconds = Date.parse(end) - Date.parse(start);
  return `${milliseconds < 0 ? '-' : '+'}${duration(Math.abs(milliseconds))}`;
}

export function duration(milliseconds: number): string {
  if (milliseconds < 1_000) return `${milliseconds} ms`;
  const [size, unit] = units.find(([unitSize]) => milliseconds >= unitSize) ?? [1_000, 's'];
  const amount = milliseconds / size;
  return `${amount < 10 ? Number(amount.toFixed(1)) : Math.round(amount)} ${unit}`;
}

const units: readonly (readonly [size: number, unit: string])[] = [
  [86_400_000, 'd'],
  [3_600_000, 'h'],
  [60_000, 'min'],
  [1_000, 's'],
];

/** ISO text of the same digits that the wall clock shows. */
function shifted(iso: string, utc: boolean): string {
  const time = new Date(iso);
  return utc ? time.toISOString() : new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString();
}
