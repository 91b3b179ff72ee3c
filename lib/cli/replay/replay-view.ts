import { plainText } from '../../answers/plain-text.ts';
import { dateTime, duration } from '../../answers/time.ts';
import { allTypes } from '../../events/event-type.ts';
import { remedyFor } from '../../operate/remedies.ts';
import type { Sent } from '../../operate/replay/send-events.ts';
import type { Surveyed } from '../../operate/replay/survey.ts';
import { columns, paragraph } from '../columns.ts';
import type { Display } from '../display.ts';

/** What was read, and what came of sending it, if it was sent. */
export type Answer = Surveyed &
  Partial<Sent> & {
    readonly isInterrupted: boolean;
    /** Events a second. */
    readonly rate: number;
    /** The file with what was refused. */
    readonly failedFile?: string;
  };

export function replayView(answer: Answer, display: Display): string {
  const { columns: width } = display;
  const lines = [
    ...paragraph(whatWasRead(answer, display), width),
    ...columns(
      allTypes.flatMap((type) => (answer.byType[type] ? [[type, number(answer.byType[type])]] : [])),
      width,
      2,
    ),
    ...leftOut(answer).flatMap((line) => paragraph(line, width)),
    ...(answer.recorded === undefined ? paragraph(whatIsToDo(answer), width) : whatWasSent(answer, display)),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function whatWasRead({ events, messages, hasMoreMessages, firstAt, lastAt }: Answer, { utc }: Display): string {
  if (firstAt === undefined || lastAt === undefined) return 'No event of SES was found.';
  const mails = `${counted(messages, 'mail')}${hasMoreMessages ? ' and more' : ''}`;
  return `${counted(events, 'event')} of ${mails}, from ${dateTime(firstAt, utc)} to ${dateTime(lastAt, utc)}:`;
}

function leftOut({ outside, notices, others, firstOther }: Answer): readonly string[] {
  return [
    ...(outside > 0 ? [`${counted(outside, 'event')} of another time ${outside === 1 ? 'is' : 'are'} left out.`] : []),
    ...(notices > 0 ? [`${counted(notices, 'notice')} of SES, which no row is made of.`] : []),
    ...(firstOther
      ? [
          `${counted(others, 'value')} that ${others === 1 ? 'is no event' : 'are no events'} of SES, the first ${plainText(firstOther.input)}, value ${number(firstOther.value)}.`,
        ]
      : []),
  ];
}

function whatIsToDo({ events, rate, isInterrupted }: Answer): string {
  if (isInterrupted) return 'Interrupted: there may be more.';
  return events === 0
    ? 'Nothing is to be sent.'
    : `Nothing was sent. With --send it is, ${number(rate)} events a second, in ${duration(Math.ceil(events / rate) * 1_000)}.`;
}

function whatWasSent(answer: Answer, { columns: width, colors }: Display): readonly string[] {
  const { recorded = 0, failed = [], stoppedBy, isInterrupted, error, failedFile } = answer;
  const failures = failed.reduce((sum, { count }) => sum + count, 0);
  const keptIn = failedFile === undefined ? '--failed FILE keeps them for another try' : `they are in ${plainText(failedFile)}`;
  const after = [
    ...(stoppedBy ? [`Stopped: ten in a row failed with ${stoppedBy.error}, so the cause is still there.`] : []),
    ...(isInterrupted || error !== undefined
      ? [`${isInterrupted ? 'Interrupted' : 'Broken off'}: run it again for the rest; what is recorded stays as it is.`]
      : []),
  ];
  return [
    ...paragraph(`${counted(recorded, 'event')} recorded.`, width),
    ...(failures > 0 ? paragraph(colors.red(`${counted(failures, 'event')} refused by the function; ${keptIn}:`), width) : []),
    ...columns(
      failed.map((reason) => [
        number(reason.count),
        reason.error,
        `${plainText(reason.text)}\n${colors.dim(`${remedyFor(reason.error)}.`)}`,
      ]),
      width,
      2,
    ),
    ...after.flatMap((line) => paragraph(line, width)),
  ];
}

function counted(count: number, noun: string): string {
  return `${number(count)} ${noun}${count === 1 ? '' : 's'}`;
}

function number(count: number): string {
  return count.toLocaleString('en-US');
}
