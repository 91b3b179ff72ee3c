import type { Archive, ArchivePlace } from '../../deployed/archive.ts';
import type { Input } from './input.ts';
import type { Between } from './survey.ts';

/** The objects of an archive, without those of days that can hold nothing of the time that is asked for. */
export async function* archiveInputs(archive: Archive, { bucket }: ArchivePlace, between: Between): AsyncGenerator<Input> {
  for await (const object of archive.objects())
    if (mayHold(object.key, between)) yield { name: `s3://${bucket}/${object.key}`, pieces: () => archive.read(object) };
}

/** Days (ms) after its event by which it may lie in the archive: SES and Firehose both try for a day. */
const latest = 2 * 86_400_000;

/** An object lies under the day of its oldest event; the last may have come a quarter of an hour after that day. */
const earliest = -86_400_000;

/** Whether an object under such a key may hold events of that time. What lies under no day may. */
export function mayHold(key: string, { since, until }: Between): boolean {
  const [, day] = /(?:^|\/)day=(\d{4}-\d\d-\d\d)\//.exec(key) ?? [];
  if (day === undefined) return true;
  return (since === undefined || day >= dayOf(since, earliest)) && (until === undefined || day <= dayOf(until, latest));
}

function dayOf(time: Date, shift: number): string {
  return new Date(time.getTime() + shift).toISOString().slice(0, 10);
}
