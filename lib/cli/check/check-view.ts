import { type Checked, type Word, words } from '../../answers/check/checked.ts';
import { plainText } from '../../answers/plain-text.ts';
import { date } from '../../answers/time.ts';
import { columns, gap, paragraph } from '../columns.ts';
import type { Display } from '../display.ts';
import { atLeast, wide } from '../events-view.ts';
import { statusWord } from '../status-words.ts';
import { commandLines } from '../why/why-view.ts';
import { wordText, wordWidth } from './word-text.ts';

/** Most addresses are shorter: verdicts stand below one another, in whatever batch. */
const addressWidth = 30;

/** Addresses with the verdict and why: a line each on a wide terminal and in a pipe, some more below that. */
export function checkView(all: readonly Checked[], display: Display): string {
  const lines = display.columns >= wide ? wideLines(all, display) : all.flatMap((checked) => narrowLines(checked, display));
  return lines.map((line) => `${line}\n`).join('');
}

function wideLines(all: readonly Checked[], display: Display): readonly string[] {
  const rows = all.map((checked) => {
    const command = checked.command === undefined ? [] : [display.colors.cyan(checked.command)];
    return [...head(checked, display), [why(checked, display), ...command].filter((text) => text !== '').join(separator)];
  });
  return columns(rows, display.columns);
}

function narrowLines(checked: Checked, display: Display): readonly string[] {
  const [address = '', word = ''] = head(checked, display);
  const reasons = why(checked, display);
  return [
    ...columns([[address, word]], display.columns),
    ...(reasons === '' ? [] : paragraph(reasons, display.columns, 4)),
    ...(checked.command === undefined ? [] : commandLines(checked.command)).map((line) => `    ${display.colors.cyan(line)}`),
  ];
}

function head({ address, verdict }: Checked, display: Display): readonly string[] {
  const shown = plainText(address) || '(empty)';
  const room = Math.min(addressWidth, display.columns - gap - wordWidth);
  return [atLeast(shown, room), atLeast(wordText(verdict, display), wordWidth)];
}

const separator = ' · ';

/** Status and since when, reason, message. */
function why({ status, since, reason, meaning, messageId }: Checked, display: Display): string {
  const fared = status && `${statusWord(status, display)}${since ? ` since ${date(since, display.utc)}` : ''}`;
  const explained = meaning && plainText(reason ? `${reason}: ${meaning}` : meaning);
  return [fared, explained, messageId && display.colors.dim(plainText(messageId))].filter(Boolean).join(separator);
}

export type Counts = ReadonlyMap<Word, number>;

/** `5 addresses: 2 mail it, 3 never heard of.` */
export function countsLine(counts: Counts, display: Display): readonly string[] {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const told = words.flatMap((word) => (counts.get(word) ? [`${counts.get(word)} ${wordText(word, display)}`] : []));
  return paragraph(`${all} ${all === 1 ? 'address' : 'addresses'}: ${told.join(', ')}.`, display.columns);
}
