import type { Archive, ArchivePlace } from '../../deployed/archive.ts';
import type { Input } from './input.ts';
import type { Between } from './survey.ts';

/** The objects of an archive, without those of days that can hold nothing of the time that is asked for. */
export async function* archiveInputs(archive: Archive, { bucket }: ArchivePlace, between: Between): AsyncGenerator<Input> {
  for await (const object of archive.objects())
    if (mayHold(object.key, between)) yield { name: `s3://${bucket}/${object.key}`, pieces: () => archive.read(object) };
}

/** An object lies under the day of its oldest event; the last may have come a quarter of an hour after that day. */
const earliest = -86_400_000;

/**
 * Whether an object under such a key may hold events of that time. What lies under no day may; and so may every later day: complaints come weeks after, and
 * what has no time of its own, or none that can be read, has that of the sending.
 */
export function mayHold(key: string, { since }: Between): boolean {
  const [, day] = /(?:^|\/)day=(\d{4}-\d\d-\d\d)\//.exec(key) ?? [];
  if (day === undefined || since === undefined) return true;
  return day >= new Date(since.getTime() + earliest).toISOString().slice(0, 10);
}
