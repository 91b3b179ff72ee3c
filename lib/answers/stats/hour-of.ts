import { clock, date } from '../time.ts';

const hour = 3_600_000;

/** `2026-10-25 02:00`; `2026-10-25 02:00 +0200` where the machine's zone has that hour twice, since clocks go back in it. */
export function hourOf(iso: string, utc: boolean): string {
  const label = labelOf(iso, utc);
  return !utc && comesTwice(label) ? `${label} ${offset(new Date(iso))}` : label;
}

function labelOf(iso: string, utc: boolean): string {
  return `${date(iso, utc)} ${clock(iso, utc).slice(0, 2)}:00`;
}

/** Of a local time that comes twice, `Date` takes the first: an hour later the clocks show it again. */
function comesTwice(label: string): boolean {
  const first = Date.parse(label.replace(' ', 'T'));
  return labelOf(new Date(first + hour).toISOString(), false) === label;
}

/** `+0200` */
function offset(time: Date): string {
  const minutes = -time.getTimezoneOffset();
  const digits = Math.floor(Math.abs(minutes) / 60) * 100 + (Math.abs(minutes) % 60);
  return `${minutes < 0 ? '-' : '+'}${String(digits).padStart(4, '0')}`;
}
