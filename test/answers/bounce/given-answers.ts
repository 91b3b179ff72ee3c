import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Judgement } from '../../../lib/answers/bounce/judge.ts';
import type { Heals, Reason } from '../../../lib/answers/bounce/reason.ts';
import type { Said } from '../../../lib/answers/bounce/said.ts';

/**
 * An answer of a mail server in our own words, with what it means. It follows what its provider or a standard documents (`source`), and was
 * labelled by somebody who had not seen the rules.
 */
export type LabelledAnswer = Said & {
  readonly provider: string;
  readonly source: string;
  readonly reason: Reason;
  readonly heals: Heals;
  /** Other reasons that are as right. */
  readonly alsoFine?: readonly Reason[];
};

/** `answers.jsonl` was there before the rules; `set-aside.jsonl` was not looked at until they were done. */
export function givenAnswers(file: 'answers.jsonl' | 'set-aside.jsonl'): readonly LabelledAnswer[] {
  const lines = readFileSync(join(import.meta.dirname, file), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line));
}

export function agrees({ reason, alsoFine = [] }: LabelledAnswer, judgement: Judgement): boolean {
  return [reason, ...alsoFine].includes(judgement.reason);
}
