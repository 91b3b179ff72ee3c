import stringWidth from 'string-width';
import { describe } from '../answers/describe.ts';
import { plainText } from '../answers/plain-text.ts';
import { statusSaid } from '../answers/status.ts';
import { dateTime } from '../answers/time.ts';
import type { EmailEvent } from '../events/email-event.ts';
import { columns, gap, paragraph } from './columns.ts';
import type { Display } from './display.ts';
import { inStatusColor } from './status-words.ts';

/** A message id of SES alone has 60 characters: a line with everything in it needs so many. */
export const wide = 170;

/** Widths that columns have at least, so that what is printed a piece at a time stands in line. */
const leastWidth = { type: 16, who: 30, messageId: 60 } as const;

/** A longer list of recipients is cut, or it would push everything else off the screen. */
const longestWho = 60;

/**
 * Events with time, type, recipient, message id and what they say: a line each on a wide terminal, cut where it ends; two or three lines, nothing
 * cut, below that. `history` and `--json` have it all.
 */
export function eventsView(events: readonly EmailEvent[], display: Display): string {
  const lines = display.columns >= wide ? wideLines(events, display) : events.flatMap((event) => narrowLines(event, display));
  return lines.map((line) => `${line}\n`).join('');
}

function wideLines(events: readonly EmailEvent[], display: Display): readonly string[] {
  const heads = events.map((event) => [
    dateTime(event.occurredAt, display.utc),
    atLeast(typeWord(event, display), leastWidth.type),
    atLeast(cut(who(event), longestWho), leastWidth.who),
    atLeast(plainText(event.messageId), leastWidth.messageId),
  ]);
  const [first = []] = heads;
  const widths = first.map((_, column) => Math.max(...heads.map((cells) => stringWidth(cells[column] ?? ''))));
  const room = widths.reduce((left, width) => left - width - gap, display.columns);
  return columns(
    events.map((event, index) => [...(heads[index] ?? []), cut(describe(event), room)]),
    display.columns,
  );
}

function narrowLines(event: EmailEvent, display: Display): readonly string[] {
  const head = [
    dateTime(event.occurredAt, display.utc),
    atLeast(typeWord(event, display), leastWidth.type),
    cut(who(event), longestWho),
  ];
  const below = [describe(event), display.colors.dim(plainText(event.messageId))].filter((text) => text !== '');
  return [...columns([head], display.columns), ...below.flatMap((text) => paragraph(text, display.columns, 4))];
}

/** The recipient; where SES does not say which of several it is, all it can be. */
function who({ recipient, candidates = [] }: EmailEvent): string {
  return plainText(recipient ?? candidates.join(' | '));
}

/** The type in the colour of what it means for the mail; what says nothing new has none. */
function typeWord(event: EmailEvent, display: Display): string {
  const status = statusSaid(event);
  return status === 'sent' ? event.type : inStatusColor(status, event.type, display);
}

export function atLeast(cell: string, width: number): string {
  return cell + ' '.repeat(Math.max(0, width - stringWidth(cell)));
}

/** Text of at most `width` characters on the screen; an ellipsis says that some is missing. */
export function cut(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let kept = '';
  let left = width - 1;
  for (const character of text) {
    left -= stringWidth(character);
    if (left < 0) break;
    kept += character;
  }
  return `${kept}…`;
}
