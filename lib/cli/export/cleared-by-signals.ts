const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Ctrl-C ends the process as it would without a bar, after the terminal is as it was. */
export function clearedBySignals<Bar extends { readonly stop: () => void }>(bar: Bar): Bar {
  const stop = () => {
    for (const signal of signals) process.off(signal, end);
    bar.stop();
  };
  const end = (signal: NodeJS.Signals) => {
    stop();
    process.kill(process.pid, signal);
  };
  for (const signal of signals) process.on(signal, end);
  return { ...bar, stop };
}
