// Times as a person reads them, in a zone of the IANA database: for the server, and for the browser script.

const formats = new Map<string, Intl.DateTimeFormat>();

/** `2026-11-23 08:00:01`, milliseconds left out. */
export function dateTimeIn(zone: string, time: number): string {
  const { year, month, day, hour, minute, second } = partsIn(zone, time);
  return `${year}-${month}-${day} ${hour}:${minute}:${second}`;
}

/** `2026-11-23` */
export function dayIn(zone: string, time: number): string {
  return dateTimeIn(zone, time).slice(0, 10);
}

/** `08:00:01` */
export function clockIn(zone: string, time: number): string {
  return dateTimeIn(zone, time).slice(11);
}

/** Milliseconds that the zone's clocks are ahead of UTC at that time. */
export function offsetAt(zone: string, time: number): number {
  const shown = Date.parse(`${dateTimeIn(zone, time).replace(' ', 'T')}Z`);
  return shown - Math.floor(time / 1_000) * 1_000;
}

/** When the zone's clocks show `2026-11-23T08:00`; of a time that comes twice the first, of one that is left out the time after. */
export function timeOf(zone: string, local: string): number {
  const shown = Date.parse(`${local}Z`);
  const candidates = [shown - offsetAt(zone, shown - day), shown - offsetAt(zone, shown + day)].sort(
    (one, other) => one - other,
  );
  return candidates.find((time) => time + offsetAt(zone, time) === shown) ?? candidates[1] ?? shown;
}

const day = 86_400_000;

/** Whether times can be shown in it: what a cookie names may be anything. */
export function isZone(zone: string): boolean {
  try {
    formatIn(zone);
    return true;
  } catch {
    return false;
  }
}

function partsIn(zone: string, time: number): Readonly<Record<string, string>> {
  return Object.fromEntries(
    formatIn(zone)
      .formatToParts(time)
      .map(({ type, value }) => [type, value]),
  );
}

function formatIn(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formats.set(zone, made);
  return made;
}
