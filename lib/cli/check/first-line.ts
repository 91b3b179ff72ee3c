import { UserError } from '../../deployed/user-error.ts';
import type { SourceText } from './source-text.ts';

/** No line of addresses is so long (characters), and no row of a spreadsheet. */
export const longestLine = 1_000_000;

const ended = /^\s*\S[^\r\n]*[\r\n]/;
const filled = /\S[^\r\n]*/;

export type FirstLine = {
  readonly line: string;
  readonly whole: AsyncGenerator<string>;
  readonly hasByteOrderMark: boolean;
};

/** The first line that is not blank, empty where there is none, and the whole text, that line too. Puts a byte-order mark aside. */
export async function firstLine({ text, name }: SourceText): Promise<FirstLine> {
  let start = '';
  while (!ended.test(start)) {
    if (start.length > longestLine) throw new UserError(`${name} is no list of addresses: its first line never ends.`);
    const { done, value } = await text.next();
    if (done) break;
    start += value;
  }
  const hasByteOrderMark = start.startsWith('\ufeff');
  const whole = hasByteOrderMark ? start.slice(1) : start;
  return { line: filled.exec(whole)?.[0].trim() ?? '', whole: continued(whole, text), hasByteOrderMark };
}

async function* continued(start: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield start;
  yield* rest;
}
