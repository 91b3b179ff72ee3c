import { plainText } from '../../answers/plain-text.ts';
import type { Redriven } from '../../operate/redrive/redrive.ts';
import { remedyFor } from '../../operate/remedies.ts';
import { columns, paragraph } from '../columns.ts';
import type { Display } from '../display.ts';

/** What came of sending, and what lies in the queues afterwards. */
export type Answer = Redriven & {
  /** As SQS counts, which takes it a minute. */
  readonly left?: { readonly waiting: number; readonly received: number };
  readonly isInterrupted: boolean;
};

export function redrivenView(answer: Answer, { columns: width, colors }: Display): string {
  const { recorded, discarded, failed, stoppedBy, left, isInterrupted } = answer;
  const failures = failed.reduce((sum, { count }) => sum + count, 0);
  const others = Math.max(0, (left?.waiting ?? 0) - failures);
  const held = left?.received ?? 0;
  const lines = [
    recorded + discarded + failures === 0 ? 'Nothing waited.' : `${messages(recorded)} recorded and deleted from the queues.`,
    ...(discarded > 0 ? [`${messages(discarded)} deleted unrecorded, as --discard says.`] : []),
    ...(failures > 0 ? [colors.red(`${messages(failures)} failed again and ${failures === 1 ? 'stays' : 'stay'}:`)] : []),
  ];
  const after = [
    ...(stoppedBy ? [`Stopped: ten in a row failed with ${stoppedBy.error}, so the cause is still there.`] : []),
    ...(isInterrupted ? ['Interrupted: what is left is as it was.'] : []),
    ...(others > 0 ? [`About ${messages(others)} more in the queues, as SQS counts, which takes it a minute.`] : []),
    ...(held > 0
      ? [
          `About ${messages(held)} held by somebody, or by a run that was cut off, and back in two minutes at most: run this again then.`,
        ]
      : []),
  ];
  return [
    ...lines.flatMap((line) => paragraph(line, width)),
    ...columns(
      failed.map(({ error, text, count }) => [
        count.toLocaleString('en-US'),
        error,
        `${plainText(text)}\n${colors.dim(`→ ${remedyFor(error)}.`)}`,
      ]),
      width,
      2,
    ),
    ...after.flatMap((line) => paragraph(line, width)),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function messages(count: number): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? 'message' : 'messages'}`;
}
