import { createInterface } from 'node:readline';
import { type Judgement, judge } from '../../answers/bounce/judge.ts';
import type { Action } from '../command.ts';
import { explainView } from '../explain/explain-view.ts';
import { saidIn } from '../explain/said-lines.ts';
import { jsonLines } from '../json-lines.ts';
import type { Output } from '../output.ts';

/** Judges answers of mail servers, as bounces are judged. Asks no table. @param input one answer a line, as JSON, where they come from standard input */
export async function explain(
  { said }: Action & { readonly name: 'explain' },
  json: boolean,
  output: Output,
  input: NodeJS.ReadableStream = process.stdin,
): Promise<void> {
  if (said !== 'standardInput') return output.write(shown(judge(said), json, output));
  let number = 0;
  let answered = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === '') continue;
    const text = shown(judge(saidIn(line, number)), json, output);
    await output.write(json || answered === 0 ? text : `\n${text}`);
    answered += 1;
  }
}

function shown({ reason, heals, meaning, advice, rule }: Judgement, json: boolean, { display }: Output): string {
  const judgement = { reason, heals, meaning, advice, rule };
  return json ? jsonLines([judgement]) : `${explainView(judgement, display)}\n`;
}
