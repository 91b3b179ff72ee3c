import { plainText } from '../../answers/plain-text.ts';
import type { Cause, Example, LeftOut } from '../../answers/problems/causes.ts';
import { dateTime } from '../../answers/time.ts';
import { columns, paragraph } from '../columns.ts';
import type { Display } from '../display.ts';
import { statusWord } from '../status-words.ts';
import { healing } from '../why/why-view.ts';

/** From here on an example fits in one line: a message id of SES has 60 characters. */
const wide = 150;

/** A block for each cause: how many, what it means, what to do, the newest examples. */
export function problemsView(causes: readonly Cause[], display: Display): string {
  const total = causes.reduce((sum, { count }) => sum + count, 0);
  const heading = `${times(total, 'problem')} of ${times(causes.length, 'cause')}`;
  return [display.colors.bold(heading), ...causes.flatMap((cause) => ['', ...causeLines(cause, display)])].join('\n');
}

/** Says what is not there, so that nobody takes it for all. */
export function leftOutLines({ softBounced, delayed }: LeftOut, { columns: width }: Display): readonly string[] {
  const left = [
    ...(softBounced > 0 ? [times(softBounced, 'soft bounce')] : []),
    ...(delayed > 0 ? [times(delayed, 'delay')] : []),
  ];
  return left.length === 0
    ? []
    : ['', ...paragraph(`Left out, since they may heal by themselves: ${left.join(', ')} (--soft).`, width)];
}

function causeLines(cause: Cause, display: Display): readonly string[] {
  const { columns: width, colors, utc } = display;
  const facts = [
    ...(cause.count > 1 ? [['when', `${dateTime(cause.firstAt, utc)} to ${dateTime(cause.lastAt, utc)}`]] : []),
    ['heals', healing[cause.heals]],
    ['to do', cause.advice],
  ].map(([label = '', text]) => [colors.dim(label), plainText(text)]);
  const title = `${colors.bold(`${cause.count} ×`)} ${statusWord(cause.trouble, display)}  ${plainText(`${cause.code}: ${cause.meaning}`)}`;
  return [...paragraph(title, width), ...columns(facts, width, 2), ...exampleLines(cause.examples, display)];
}

function exampleLines(examples: readonly Example[], display: Display): readonly string[] {
  const { columns: width, colors, utc } = display;
  const cells = examples.map(({ messageId, recipient, occurredAt, answer }) => ({
    time: dateTime(occurredAt, utc),
    who: recipient === undefined ? '(nobody named)' : plainText(recipient),
    id: colors.dim(plainText(messageId)),
    answer: plainText(answer ?? ''),
  }));
  if (width >= wide)
    return columns(
      cells.map(({ time, who, id, answer }) => [time, id, who, answer]),
      width,
      2,
    );
  return cells.flatMap(({ time, who, id, answer }) => [
    ...columns([[time, who]], width, 2),
    ...paragraph(id, width, 4),
    ...(answer ? paragraph(answer, width, 4) : []),
  ]);
}

function times(count: number, noun: string): string {
  return `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
}
