import type { Judgement } from '../../answers/bounce/judge.ts';
import { plainText } from '../../answers/plain-text.ts';
import { columns } from '../columns.ts';
import type { Display } from '../display.ts';
import { healing } from '../why/why-view.ts';

/** What an answer comes to, a line each: reason, whether it heals, what to do, which rule said so. */
export function explainView({ reason, meaning, heals, advice, rule }: Judgement, { columns: width, colors }: Display): string {
  const facts: readonly (readonly [label: string, text: string])[] = [
    ['reason', `${colors.bold(reason)}: ${meaning}`],
    ['rule', plainText(rule)],
    ['heals', reason === 'autoReply' ? 'Nothing has to: the mail arrived.' : healing[heals]],
    ['to do', advice],
  ];
  return columns(
    facts.map(([label, text]) => [colors.dim(label), text]),
    width,
  ).join('\n');
}
