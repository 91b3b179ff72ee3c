import type { Heals } from '../../answers/bounce/reason.ts';
import { engagements } from '../../answers/engagements.ts';
import { plainText } from '../../answers/plain-text.ts';
import { statusOf } from '../../answers/status.ts';
import { supportBlock } from '../../answers/why/support-block.ts';
import { type UnattributedTrouble, unattributedTroubles } from '../../answers/why/unattributed-trouble.ts';
import { type Verdict, verdicts } from '../../answers/why/verdict.ts';
import type { EmailEvent } from '../../events/email-event.ts';
import { groupBy } from '../../events/group-by.ts';
import { columns, paragraph } from '../columns.ts';
import type { Display } from '../display.ts';
import { messageLines } from '../history-view.ts';
import { statusWord } from '../status-words.ts';

/** `why MESSAGE_ID`: the message, each recipient's verdict (like ones together), the block for AWS Support. */
export function whyView(events: readonly EmailEvent[], now: Date, display: Display, region?: string): string {
  return [
    ...messageLines(events, display, region),
    ...alike(verdicts(events, now)).flatMap((group) => ['', ...verdictLines(group, display)]),
    ...troubleLines(unattributedTroubles(events), display),
    ...engagementLines(events, display),
    ...supportLines(events, display),
  ].join('\n');
}

/** Verdicts that differ in the address and the answer's text alone are said once. */
export function alike(all: readonly Verdict[]): readonly (readonly Verdict[])[] {
  const groups = groupBy(all, ({ status, happened, reason, meaning, rule, heals, advice, command }) =>
    JSON.stringify([status.status, happened.map(withoutNumbers), reason, meaning, rule, heals, advice, command]),
  );
  return [...groups.values()];
}

/** Each mail server takes its own time. */
function withoutNumbers(sentence: string): string {
  return sentence.replace(/(?<!until) \(?[\d.]+ (?:ms|s|min|h|d) after the send\)?/, '');
}

export function verdictLines(group: readonly Verdict[], display: Display): readonly string[] {
  const [verdict] = group;
  if (verdict === undefined) return [];
  const { colors, columns: width } = display;
  const { command } = verdict;
  const addresses = group.map(({ status }) => colors.bold(plainText(status.recipient))).join(', ');
  const happened = group.length > 1 ? verdict.happened.map(withoutNumbers) : verdict.happened;
  return [
    ...paragraph(`${addresses}  ${statusWord(verdict.status.status, display)}`, width, 2),
    ...factLines({ ...verdict, happened: happened.join(' '), answer: answers(group) }, display),
    ...(command ? commandLines(command).map((line) => `      ${colors.cyan(line)}`) : []),
  ];
}

/** Trouble of one recipient whom SES does not name, each kind with those it can be. */
export function troubleLines(troubles: readonly UnattributedTrouble[], display: Display): readonly string[] {
  const { colors, columns: width } = display;
  return troubles.flatMap((trouble) => {
    const who = trouble.candidates.map((address) => colors.bold(plainText(address))).join(', ') || 'the recipients';
    return [
      '',
      ...paragraph(`one of ${who}  ${statusWord(trouble.status, display)}`, width, 2),
      ...factLines({ ...trouble, happened: 'SES does not say which of them it was.', answer: trouble.answer.text }, display),
    ];
  });
}

export type Facts = Pick<Verdict, 'reason' | 'meaning' | 'heals' | 'advice' | 'rule'> & {
  readonly happened: string;
  readonly answer: string | undefined;
};

export function factLines(
  { happened, answer, reason, meaning, heals, advice, rule }: Facts,
  { colors, columns: width }: Display,
): readonly string[] {
  const facts = [
    ['happened', happened],
    ['answer', answer],
    ['reason', meaning && (reason ? `${reason}: ${meaning}` : meaning)],
    ['rule', reason && plainText(rule)],
    ['heals', heals && healing[heals]],
    ['to do', advice],
  ] as const;
  const rows = facts.filter(([, text]) => text).map(([label, text]) => [colors.dim(label), plainText(text)]);
  return columns(rows, width, 4);
}

/** The first, and how many others there are: servers that take a mail add an id of their own. */
function answers(group: readonly Verdict[]): string | undefined {
  const [first, ...others] = new Set(group.flatMap(({ answer }) => answer.text ?? []));
  return others.length > 0 ? `${first} (and ${others.length} more like it)` : first;
}

/** Broken as a shell takes it, so that it can be pasted from a narrow terminal. */
export function commandLines(command: string): readonly string[] {
  const option = command.indexOf(' --');
  return option < 0 ? [command] : [`${command.slice(0, option)} \\`, `  ${command.slice(option + 1)}`];
}

export const healing: Readonly<Record<Heals, string>> = {
  byItself: 'It may, without a change.',
  afterFix: 'Not by itself: something has to be changed first.',
  never: 'No: another mail to this address will fare no better.',
  unclear: 'Not known: the answer does not tell.',
};

function engagementLines(events: readonly EmailEvent[], { colors, columns: width }: Display): readonly string[] {
  const done = engagements(statusOf(events).unattributed);
  if (done.length === 0) return [];
  const text = `${done.join(' · ')}. The mail had several recipients, and SES does not say which of them it was.`;
  return ['', ...paragraph(`${colors.bold('somebody of them')}  ${text}`, width, 2)];
}

export function supportLines(events: readonly EmailEvent[], { colors, columns: width }: Display): readonly string[] {
  const lines = supportBlock(events).flatMap((line) => {
    const depth = line.length - line.trimStart().length;
    return paragraph(plainText(line), width, 4 + depth);
  });
  return ['', ...paragraph(`${colors.bold('for AWS Support')} (times in UTC)`, width, 2), ...lines];
}
