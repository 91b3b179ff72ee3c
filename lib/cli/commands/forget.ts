import { plainText } from '../../answers/plain-text.ts';
import type { NamedOutputs } from '../../deployed/outputs-of.ts';
import type { Source } from '../../deployed/source.ts';
import { UserError } from '../../deployed/user-error.ts';
import { bareAddress } from '../../events/address.ts';
import { erase } from '../../operate/forget/erase.ts';
import { type ErasedFrom, findByAddress, findByScan } from '../../operate/forget/find-rows.ts';
import type { Found } from '../../operate/forget/found.ts';
import { type Person, personOf } from '../../operate/forget/person.ts';
import { planOf, type Receipt, receiptOf } from '../../operate/forget/receipt.ts';
import { unreachedOf } from '../../operate/forget/unreached.ts';
import { personsClock } from '../../table/patiently.ts';
import type { EventTable } from '../../table/reader.ts';
import { tableSize } from '../../table/table-size.ts';
import type { Action, Outcome } from '../command.ts';
import type { Desk } from '../forget/desk.ts';
import { planView, priceOfScan } from '../forget/plan-view.ts';
import { lookAgain, receiptView } from '../forget/receipt-view.ts';
import { jsonLines } from '../json-lines.ts';
import type { Output } from '../output.ts';
import { UsageError } from '../usage-error.ts';

type ForgetAction = Action & { readonly name: 'forget' };

export type Where = {
  readonly table: EventTable;
  readonly source: Source;
  /** Of the stack, where it is known which. */
  readonly outputs?: NamedOutputs;
};

/** @throws UserError where nobody is there to be asked, or says no */
export async function forget(where: Where, action: ForgetAction, json: boolean, output: Output, desk: Desk): Promise<Outcome> {
  const address = bareAddress(action.address);
  if (!address) throw new UsageError(`${JSON.stringify(action.address)} is no address: give one like ana@example.com.`);
  const { client, tableName, now } = where.table;
  const [from, person, begun] = [{ client, tableName, clock: personsClock }, personOf(address), now()];
  const found = await find(from, person, action.scan, json, desk);
  const plan = planOf(found, { table: tableName, region: await client.config.region() }, action.scan);
  await output.write(json ? jsonLines([{ plan }]) : planView(plan, address, output.display));
  const outcome = found.size > 0 ? 'answered' : 'nothingFound';
  if (action.dryRun) return outcome;
  if (found.size > 0) await agree(action, desk);
  const erased = await withBar(desk, found.size, 'rows', (done) => erase(from, person, found, (rows) => done(rows, rows)));
  await output.write(receiptText(receiptOf(address, plan, erased, [begun, now()]), where, json, output));
  return outcome;
}

async function find(from: ErasedFrom, person: Person, scan: boolean, json: boolean, desk: Desk): Promise<Found> {
  const found = await findByAddress(from, person);
  if (!scan) return found;
  const size = await tableSize(from.client, from.tableName);
  if (!json) desk.note(`${priceOfScan(size)}\n`);
  await withBar(desk, size?.rows, 'rows found', (done) =>
    findByScan(from, person, found, (looked) => done(looked, found.size)),
  );
  return found;
}

async function withBar<Result>(
  desk: Desk,
  total: number | undefined,
  unit: string,
  work: (done: (done: number, rows: number) => void) => Promise<Result>,
): Promise<Result> {
  const bar = desk.bar(total, unit);
  try {
    return await work(bar.at);
  } finally {
    bar.stop();
  }
}

async function agree({ yes, address }: ForgetAction, { ask }: Desk): Promise<void> {
  if (yes) return;
  if (!ask)
    throw new UserError(
      'Nothing was erased, since nobody can be asked here: give --yes to erase, or --dry-run to see what would be done.',
    );
  if (!(await ask(`Erase ${plainText(address)}? Nothing but a backup brings it back.`)))
    throw new UserError('Nothing was erased.');
}

function receiptText(receipt: Receipt, { source, outputs }: Where, json: boolean, { display }: Output): string {
  const notReached = unreachedOf(outputs, new Date(receipt.endedAt));
  return json
    ? jsonLines([{ receipt: { ...receipt, notReached, lookAgain: lookAgain(source) } }])
    : receiptView(receipt, notReached, source, display);
}
