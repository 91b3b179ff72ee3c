import { SingleBar } from 'cli-progress';
import type { Range } from '../../answers/filter.ts';
import type { Action } from '../command.ts';
import type { Output } from '../output.ts';

/** How far reading a range has come. */
export type Progress = {
  /** @param time how far, ISO 8601; @param rows found until then */
  readonly at: (time: string, rows: number) => void;
  readonly stop: () => void;
};

export const noProgress: Progress = { at: () => {}, stop: () => {} };

/** A bar where a person sees it, unless the rows themselves go to the same screen. */
export function progressOn(
  stream: NodeJS.WriteStream,
  { range, output }: Action & { readonly name: 'export' },
  { isTerminal }: Output,
): Progress {
  return stream.isTTY && !(output === undefined && isTerminal) ? progressBar(range, stream) : noProgress;
}

/**
 * A bar on `stream`: its length is the time that has been read, since nobody knows the number of rows before they are read. It leaves
 * nothing behind: the line is empty again, and long lines wrap again.
 */
export function progressBar(range: Range, stream: NodeJS.WritableStream): Progress {
  const start = range.since.getTime();
  const bar = new SingleBar({
    format: '{bar} {percentage} % · {rows} events · {duration_formatted}',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 30,
    clearOnComplete: true,
    stream,
  });
  const stop = () => {
    process.off('exit', stop);
    bar.stop();
  };
  // A reader who hangs up ends the process where it stands; the terminal keeps what the bar has set.
  process.on('exit', stop);
  bar.start(range.until.getTime() - start, 0, { rows: 0 });
  return { at: (time, rows) => bar.update(Date.parse(time) - start, { rows }), stop };
}
