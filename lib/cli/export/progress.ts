import type { Range } from '../../answers/filter/filter.ts';
import type { Action } from '../command.ts';
import type { Output } from '../output.ts';
import { drawnBar } from './bar.ts';

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

/** A bar whose length is the time that has been read, since nobody knows the number of rows before they are read. */
export function progressBar(range: Range, stream: NodeJS.WritableStream): Progress {
  const start = range.since.getTime();
  const bar = drawnBar(stream, range.until.getTime() - start, 'events');
  return { at: (time, rows) => bar.at(Date.parse(time) - start, rows), stop: bar.stop };
}
