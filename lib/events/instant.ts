/** `2026-11-01T10:00:00.123Z` and its kin: a space for the T, any fraction, an offset with or without a colon or a space before it. */
const isoLike = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(\.\d{1,9})? ?(Z|[+-]\d\d:?\d\d)?$/;

/** What `toISOString()` writes, for days that every month has: the usual case, and no date has to be made of it. */
const written = /^(?:19[7-9]\d|[2-9]\d{3})-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

/** `Sun, 01 Nov 2026 10:00:00 +0000`, the form of mail headers. */
const mailDate = /^[A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d (?:[+-]\d{4}|GMT|UTC)$/;

/**
 * SES's timestamps as `toISOString()` writes them, so that they sort; `undefined` for nonsense.
 *
 * Nothing is left to `Date` alone: it takes a year out of any text, and reads a time without an offset in the machine's own zone.
 */
export function instant(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (written.test(value)) return value;
  const iso = isoLike.exec(value);
  if (iso && !isDay(iso[1] ?? '')) return undefined;
  const epoch = iso
    ? Date.parse(`${iso[1]}T${iso[2]}${milliseconds(iso[3])}${offset(iso[4])}`)
    : mailDate.test(value)
      ? Date.parse(value)
      : Number.NaN;
  // Years outside 0..9999 would not sort as text; mail is younger than the epoch.
  return epoch >= 0 && epoch < 253_402_300_800_000 ? new Date(epoch).toISOString() : undefined;
}

/** Whether the calendar has this `yyyy-mm-dd`: `Date` makes 2 March of 30 February. */
export function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function milliseconds(fraction: string | undefined): string {
  return fraction ? fraction.padEnd(4, '0').slice(0, 4) : '.000';
}

function offset(zone: string | undefined): string {
  if (!zone || zone === 'Z') return 'Z';
  return zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
}
