import { SingleBar } from 'cli-progress';

export type Bar = {
  /** @param done of `total`; @param rows until then */
  readonly at: (done: number, rows: number) => void;
  readonly stop: () => void;
};

/**
 * A bar on `stream`, or a count where nobody knows the total. It leaves nothing behind: the line is empty again, and long lines wrap again.
 * @param unit what the rows are
 */
export function drawnBar(stream: NodeJS.WritableStream, total: number | undefined, unit: string): Bar {
  const bar = new SingleBar({
    format: `${total === undefined ? '' : '{bar} {percentage} % · '}{rows} ${unit} · {duration_formatted}`,
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
  bar.start(total ?? 0, 0, { rows: 0 });
  return { at: (done, rows) => bar.update(done, { rows }), stop };
}
