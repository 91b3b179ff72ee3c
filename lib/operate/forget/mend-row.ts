import { UserError } from '../../deployed/user-error.ts';
import { changeRow, deleteRow, type RowKey } from '../../table/change-row.ts';
import { patiently } from '../../table/patiently.ts';
import { type PlainRow, queryRows } from '../../table/rows-page.ts';
import { tableKey } from '../../table/schema.ts';
import type { ErasedFrom } from './find-rows.ts';
import type { Person } from './person.ts';
import { type Fate, fateOf } from './row-fate.ts';

export type Mended = 'changed' | 'deleted' | 'untouched';

/** Writers put the same row again and again, not another: what is another so often in a row is not written by us. */
const mostRefusals = 20;

/**
 * Takes the person out of a row that is about others. It is read anew and written only if it is still what was read, so that nothing is lost that comes in
 * between, and no row comes back that is gone; what another has changed meanwhile is read again.
 */
export async function mendRow(from: ErasedFrom, person: Person, key: RowKey): Promise<Mended> {
  let mended: Mended = 'untouched';
  for (let refusals = 0; refusals < mostRefusals; ) {
    const row = await readRow(from, key);
    const fate = row && fateOf(row, person);
    // A row whose recipient was told since is deleted with the person's own at the next run.
    if (fate === undefined || fate.kind === 'stays' || fate.kind === 'own') return mended;
    mended = fate.kind === 'goes' ? 'deleted' : 'changed';
    if (!(await patiently(() => written(from, key, fate), from.clock()))) refusals += 1;
  }
  throw new UserError(
    `A row of the message ${key.messageId} is another each time it is read: see what else writes to the table, and run this again.`,
  );
}

function written(
  { client, tableName }: ErasedFrom,
  key: RowKey,
  fate: Fate & { readonly kind: 'goes' | 'changes' },
): Promise<boolean> {
  return fate.kind === 'goes'
    ? deleteRow(client, tableName, key, fate.expected)
    : changeRow(client, tableName, key, fate.change);
}

async function readRow({ client, tableName, clock }: ErasedFrom, key: RowKey): Promise<PlainRow | undefined> {
  const query = {
    TableName: tableName,
    KeyConditionExpression: '#partition = :partition AND #sort = :sort',
    ExpressionAttributeNames: { '#partition': tableKey.partition, '#sort': tableKey.sort },
    ExpressionAttributeValues: { ':partition': key.messageId, ':sort': key.eventKey },
    ConsistentRead: true,
  };
  return (await patiently(() => queryRows(client, query), clock())).rows[0];
}
