import type { Answer } from './replay-view.ts';

/** One object for programs. Names are a contract: lib/cli/README.md, "replay". */
export function replayJson({ isInterrupted, rate: _rate, failedFile: _file, error, stoppedBy, ...answer }: Answer): object {
  return {
    ...answer,
    ...(stoppedBy && { stoppedBy }),
    ...((isInterrupted || error !== undefined) && { interrupted: true }),
  };
}
