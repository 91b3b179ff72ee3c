import { inBatches } from '../../answers/in-batches.ts';
import { toItem } from '../../table/item.ts';
import type { EventTable } from '../../table/reader.ts';
import type { TableSettings } from '../../table/settings.ts';
import { write } from '../../table/writer.ts';
import type { Story } from '../stories.ts';
import { minute } from './duration.ts';
import { factsOf } from './facts-of.ts';

/** Four requests of DynamoDB's 25 rows: the embedded one, which takes the whole time, is then never without work. */
const rowsAtOnce = 100;

/** How long the rows of a few requests may take (ms) on a machine that is busy with other things. */
const patience = 10 * minute;

/**
 * Writes what has become of mails, the rows that the function would write. Writing them again changes nothing.
 * @param progress told of the last mail of each few rows, and of all rows until then
 * @returns how many rows; fewer than there are where it was `interrupted`
 */
export async function fill(
  table: EventTable & TableSettings,
  mails: Iterable<Pick<Story, 'events'>>,
  progress: (sentAt: string, rows: number) => void,
  interrupted: AbortSignal,
): Promise<number> {
  let rows = 0;
  let writing = Promise.resolve();
  for await (const events of inBatches(factsOf(mails), rowsAtOnce)) {
    await writing;
    if (interrupted.aborted) break;
    const items = events.map((event) => toItem(event, table));
    writing = write(table.client, table.tableName, items, clock());
    rows += items.length;
    progress(events.at(-1)?.sentAt ?? '', rows);
  }
  await writing;
  return rows;
}

function clock() {
  const end = Date.now() + patience;
  return { remaining: () => end - Date.now(), sleep, random: Math.random };
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
