import { plainText } from '../answers/plain-text.ts';
import { columns } from '../cli/columns.ts';
import type { Display } from '../cli/display.ts';
import { historyView } from '../cli/history-view.ts';
import type { EmailEvent } from '../events/email-event.ts';
import { groupBy } from '../events/group-by.ts';
import type { Notice } from '../ses/notice.ts';
import type { Refusal, Run } from './run.ts';

const noticeWords: Readonly<Record<Notice, string>> = {
  topicValidated: "SES's first message to a new destination",
  subscriptionSucceeded: "SES's notice of a legacy set-up",
  receivedMail: 'a receipt of inbound mail, not about mail that was sent',
};

/** What a run of the local world did, as a person reads it. */
export function report(run: Run, display: Display): string {
  const { bold, green, red } = display.colors;
  const messages = [...groupBy(run.read, (event) => event.messageId).values()].sort(bySending);
  const histories = messages.flatMap((events) => [historyView(events, display), '']);
  const verdict =
    run.problems.length === 0
      ? green('Everything sent was read back, each fact once.')
      : red(`What was read is not what was sent:`);
  return [
    ...section('Histories', histories.slice(0, -1), bold),
    ...section(
      'Acknowledged, nothing to store',
      columns(
        run.notices.map(({ message, notice }) => [plainText(message.messageId), noticeWords[notice]]),
        display.columns,
        2,
      ),
      bold,
    ),
    ...section(
      'Refused',
      run.refusals.flatMap((refusal) => refusalLines(refusal, display)),
      bold,
    ),
    ...section('Counts', counts(run, display), bold),
    verdict,
    ...run.problems.map((problem) => `  ${plainText(problem)}`),
  ].join('\n');
}

function section(title: string, lines: readonly string[], bold: (text: string) => string): readonly string[] {
  return lines.length === 0 ? [] : [bold(`── ${title} ──`), '', ...lines, ''];
}

function refusalLines(refusal: Refusal, { columns: width, colors }: Display): readonly string[] {
  return columns(
    [
      [colors.dim('message'), `SNS ${plainText(refusal.snsMessageId)}`],
      [colors.dim('reason'), plainText(refusal.reason)],
      [colors.dim('went to'), `the failed-events queue, whole, after ${refusal.attempts} attempts`],
    ],
    width,
    2,
  );
}

function counts(run: Run, { columns: width }: Display): readonly string[] {
  const rows = [
    ['delivered', run.deliveries, `SNS messages, in ${run.invocations} invocations (repeats of failed ones counted)`],
    ['distinct', run.distinct, 'of these, the rest were duplicates'],
    ['rows', run.read.length, 'one for each fact about each recipient'],
    ['duplicates', run.deliveries - run.distinct, 'absorbed'],
    ['acknowledged', run.notices.length, 'notices'],
    ['refused', run.refusals.length, 'in the failed-events queue'],
  ] as const;
  return columns(
    rows.map(([name, count, meaning]) => [name, String(count).padStart(4), meaning]),
    width,
    2,
  );
}

function bySending([one]: readonly EmailEvent[], [other]: readonly EmailEvent[]): number {
  return String(one?.sentAt).localeCompare(String(other?.sentAt));
}
