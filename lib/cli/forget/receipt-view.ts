import { dateTime } from '../../answers/time.ts';
import type { Source } from '../../deployed/source.ts';
import type { Receipt } from '../../operate/forget/receipt.ts';
import type { Unreached } from '../../operate/forget/unreached.ts';
import { columns, paragraph } from '../columns.ts';
import type { Display } from '../display.ts';
import { sourceFlags } from '../source-flags.ts';
import { rows } from './plan-view.ts';
import { unreachedLines } from './unreached-lines.ts';

/** What was done, what it cannot reach, and how to look again. It names nobody. */
export function receiptView(receipt: Receipt, notReached: readonly Unreached[], source: Source, display: Display): string {
  const { columns: width, colors, utc } = display;
  const done = [
    ['address', `SHA-256 ${receipt.addressHash} (bare, in lower case, its domain in punycode)`],
    ['table', `${receipt.table} (${receipt.region})${receipt.scanned ? '' : ', not looked through as a whole'}`],
    ['begun', dateTime(receipt.begunAt, utc)],
    ['ended', dateTime(receipt.endedAt, utc)],
    ['deleted', `${rows(receipt.deleted)} about it`],
    ['changed', `${rows(receipt.changed)} about others`],
    ['deleted', `${rows(receipt.emptied)} that named nobody else`],
  ];
  return [
    '',
    colors.bold('Receipt'),
    ...columns(done, width, 2),
    '',
    colors.bold('Not reached'),
    ...columns(unreachedLines(notReached, source, utc), width, 2),
    '',
    ...paragraph(
      'SES may still publish events of mails to it: a bounce, an open, an old event once more. "redrive" and "replay" bring back what they send, into rows of others too. To look, and to erase again:',
      width,
    ),
    ...lookAgain(source).map((line) => `  ${line}`),
    '',
  ].join('\n');
}

export function lookAgain(source: Source): readonly string[] {
  return ['recipient', 'forget'].map((command) => `ses-events ${command} ADDRESS${sourceFlags(source)}`);
}
