import { createInterface } from 'node:readline/promises';
import { type Bar, drawnBar } from '../export/bar.ts';
import { clearedBySignals } from '../export/cleared-by-signals.ts';

/** What a person is told and asked beside the answer. */
export type Desk = {
  /** Absent where nobody sits there. */
  readonly ask?: (question: string) => Promise<boolean>;
  /** Where a person watches. */
  readonly note: (text: string) => void;
  readonly bar: (total: number | undefined, unit: string) => Bar;
};

/** On standard error, so that what goes to standard output can be kept. */
export function terminalDesk({ stdin, stderr }: Pick<NodeJS.Process, 'stdin' | 'stderr'>): Desk {
  const noBar: Bar = { at: () => {}, stop: () => {} };
  return {
    ...(stdin.isTTY && stderr.isTTY && { ask: (question: string) => askOn(stdin, stderr, question) }),
    note: (text) => {
      if (stderr.isTTY) stderr.write(text);
    },
    bar: (total, unit) => (stderr.isTTY ? clearedBySignals(drawnBar(stderr, total, unit)) : noBar),
  };
}

/** No, unless yes is said: Ctrl-C and the end of the input are no, too. */
export async function askOn(input: NodeJS.ReadableStream, output: NodeJS.WritableStream, question: string): Promise<boolean> {
  const lines = createInterface({ input, output });
  const ended = new Promise<string>((resolve) => {
    lines.once('close', () => resolve(''));
    lines.once('SIGINT', () => resolve(''));
  });
  try {
    return /^\s*y(?:es)?\s*$/i.test(await Promise.race([lines.question(`${question} [y/N] `), ended]));
  } finally {
    lines.close();
  }
}
