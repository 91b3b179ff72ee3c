import { plainText } from '../../answers/plain-text.ts';
import { dateTime, duration } from '../../answers/time.ts';
import type { EmailEvent } from '../../events/email-event.ts';
import { contentOf } from '../../operate/redrive/content.ts';
import type { DeadLetter } from '../../operate/redrive/dead-letter.ts';
import type { QueueReport } from '../../operate/redrive/look.ts';
import { remedyFor } from '../../operate/remedies.ts';
import { columns, paragraph } from '../columns.ts';
import type { Display } from '../display.ts';

/** What lies in a queue: how much, how long, why, what to do; and what the messages hold, where that was asked for. */
export function queueView(report: QueueReport, display: Display): string {
  const lines = [
    ...paragraph(`${display.colors.bold(report.queue)}  ${counted(report)}`, display.columns),
    ...columns(
      report.reasons.map(({ error, text, count }) => [
        count.toLocaleString('en-US'),
        error,
        `${plainText(text)}
${display.colors.dim(`→ ${remedyFor(error)}.`)}`,
      ]),
      display.columns,
      2,
    ),
    ...columns(
      report.letters.flatMap((letter) => cellsOf(letter, display)),
      display.columns,
      2,
    ),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function counted({ waiting, received, lookedAt, oldest, newest }: QueueReport): string {
  const held =
    received > 0 ? ` ${received} more ${received === 1 ? 'is' : 'are'} held by somebody, for two minutes at most.` : '';
  if (lookedAt === 0 && waiting === 0) return `nothing waits.${held}`;
  if (lookedAt === 0)
    return `about ${waiting.toLocaleString('en-US')} wait, as SQS counts; none could be looked at: try again in a minute.${held}`;
  const part = lookedAt < waiting ? `; looked at ${lookedAt.toLocaleString('en-US')}` : '';
  return `${waiting.toLocaleString('en-US')} ${waiting === 1 ? 'waits' : 'wait'}${ages(oldest, newest)}${part}.${held}`;
}

function ages(oldest?: Date, newest?: Date): string {
  if (!oldest || !newest) return '';
  const [first, last] = [oldest, newest].map((time) => duration(Math.max(0, Date.now() - time.getTime())));
  return first === last ? `, for ${first}` : `, the oldest for ${first}, the newest for ${last}`;
}

function cellsOf(letter: DeadLetter, { utc }: Display): readonly (readonly string[])[] {
  const { facts, texts } = contentOf(letter);
  const since = letter.sentAt ? dateTime(letter.sentAt.toISOString(), utc) : '';
  const cells = [...facts.map(factCells), ...texts.map((text) => ['no event', '', '', plainText(text)])];
  return cells.map((row) => [since, ...row]);
}

function factCells({ type, recipient, messageId, subject }: EmailEvent): readonly string[] {
  return [type, plainText(recipient ?? '(nobody named)'), plainText(messageId), plainText(subject ?? '(no subject)')];
}
