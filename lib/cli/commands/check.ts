import type { Readable } from 'node:stream';
import { checkEach } from '../../answers/check/check-addresses.ts';
import type { Checked, Word } from '../../answers/check/checked.ts';
import { inBatches } from '../../answers/in-batches.ts';
import { plainText } from '../../answers/plain-text.ts';
import type { EventTable } from '../../table/reader.ts';
import { type AddressList, type AddressRow, openAddressList } from '../check/address-list.ts';
import { checkCsv } from '../check/check-csv.ts';
import { noBar, type StartBar } from '../check/check-progress.ts';
import { checkView, countsLine } from '../check/check-view.ts';
import type { Action, Outcome } from '../command.ts';
import { jsonLines } from '../json-lines.ts';
import type { Output } from '../output.ts';

type CheckAction = Action & { readonly name: 'check' };
type Answer = readonly [row: AddressRow, checked: Checked];

/** So many addresses are aligned, and written, together. */
const batchSize = 100;

/** Whether to mail each address of a list, in its order; a batch is in memory at a time. @param input standard input */
export async function check(
  table: EventTable,
  action: CheckAction,
  json: boolean,
  output: Output,
  startBar: StartBar = noBar,
  input: Readable = process.stdin,
): Promise<Outcome> {
  const list = await openAddressList(action.file, action.column, input);
  const isText = action.format !== 'csv' && !json;
  const { header, shown } = formatOf(action, list, json, output);
  const counts = new Map<Word, number>();
  if (header !== undefined) await output.write(header);
  for await (const batch of inBatches(answersTo(table, list, startBar), batchSize)) {
    for (const [, checked] of batch) counts.set(checked.verdict, (counts.get(checked.verdict) ?? 0) + 1);
    await output.write(shown(batch));
  }
  if (isText) await output.write(`${closing(counts, list, output)}\n`);
  return isKnown(counts) ? 'answered' : 'nothingFound';
}

async function* answersTo(table: EventTable, list: AddressList, startBar: StartBar): AsyncGenerator<Answer> {
  const bar = startBar(list.bytes);
  let [rows, bytes] = [0, 0];
  try {
    for await (const answer of checkEach(table, list.rows, ({ address }) => address, table.now())) {
      const [row] = answer;
      rows += 1;
      bytes += Buffer.byteLength(row.text) + 1;
      bar.at(bytes, rows);
      yield answer;
    }
  } finally {
    bar.stop();
  }
}

type Format = { readonly header?: string; readonly shown: (batch: readonly Answer[]) => string };

function formatOf({ format }: CheckAction, list: AddressList, json: boolean, { display, isTerminal }: Output): Format {
  if (format === 'csv') {
    const { header, line } = checkCsv(list, isTerminal);
    return { header, shown: (batch) => batch.map(([row, checked]) => line(row, checked)).join('') };
  }
  return {
    shown: (batch) => {
      const all = batch.map(([, checked]) => checked);
      return json ? jsonLines(all) : checkView(all, display);
    },
  };
}

function closing(counts: ReadonlyMap<Word, number>, { name }: AddressList, { display }: Output): string {
  if (counts.size === 0) return `${plainText(name)} holds no address.`;
  return ['', ...countsLine(counts, display)].join('\n');
}

function isKnown(counts: ReadonlyMap<Word, number>): boolean {
  return [...counts.keys()].some((word) => word !== 'neverHeardOf' && word !== 'notAnAddress');
}
