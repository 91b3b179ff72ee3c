import type { Action } from './command.ts';

/**
 * The exit code with which the process ends at once when standard output can no longer be written; `undefined` where it is to go on, since half of what an
 * erasure does is worse than its whole with nobody to read of it.
 * @param action none, where a help is printed
 */
export function endingOfUnread(error: NodeJS.ErrnoException, action: Action | undefined): 0 | 1 | undefined {
  if (action?.name === 'forget' && action.yes) return undefined;
  // `ses-events events | head` closes the pipe when it has seen enough.
  return error.code === 'EPIPE' && !(action && mustBeWhole(action)) ? 0 : 1;
}

/** A cut export is no export, and whoever has something done has to know what came of it. */
function mustBeWhole(action: Action): boolean {
  switch (action.name) {
    case 'export':
      return true;
    case 'forget':
      return !action.dryRun;
    case 'redrive':
    case 'replay':
      return action.send;
    default:
      return false;
  }
}

export const goesOnUnread = 'The answer cannot be written: nobody reads it. It erases to the end all the same.';
