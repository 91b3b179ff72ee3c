import { batchSize, deleteRows } from '../../table/delete-rows.ts';
import { eachUntilFailure } from '../../table/each-until-failure.ts';
import type { ErasedFrom } from './find-rows.ts';
import type { Found } from './found.ts';
import { type Mended, mendRow } from './mend-row.ts';
import type { Person } from './person.ts';

/** What was done, in rows. */
export type Erased = {
  /** About the person. */
  readonly deleted: number;
  /** About others, who stay in them. */
  readonly changed: number;
  /** About nobody else. */
  readonly emptied: number;
};

const [rowsAtOnce, batchesAtOnce] = [10, 4] as const;

/**
 * Erases what was found. The person's own rows come last: they lead to the mails in which others' rows may name them, so that whoever is interrupted before
 * the end finds everything again.
 * @param done how many rows are, by then
 */
export async function erase(from: ErasedFrom, person: Person, found: Found, done: (rows: number) => void): Promise<Erased> {
  const counts: Record<Mended, number> = { changed: 0, deleted: 0, untouched: 0 };
  let rows = 0;
  await eachUntilFailure([...found.changing, ...found.going], rowsAtOnce, async (key) => {
    counts[await mendRow(from, person, key)] += 1;
    done(++rows);
  });
  const own = found.own;
  const batches = Array.from({ length: Math.ceil(own.length / batchSize) }, (_, index) => index * batchSize);
  await eachUntilFailure(batches, batchesAtOnce, async (start) => {
    const batch = own.slice(start, start + batchSize);
    await deleteRows(from.client, from.tableName, batch, from.clock());
    rows += batch.length;
    done(rows);
  });
  return { deleted: own.length, changed: counts.changed, emptied: counts.deleted };
}
