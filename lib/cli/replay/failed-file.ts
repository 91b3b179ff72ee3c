import { closeSync, fchmodSync, fstatSync, openSync, writeFileSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { UserError } from '../../deployed/user-error.ts';

/** What the function refused, a line each as it was read: for another try. */
export type FailedFile = {
  /** @throws UserError where it is not in the file whole */
  readonly add: (text: string) => void;
  readonly close: () => void;
};

export const noFailedFile: FailedFile = { add: () => {}, close: () => {} };

/**
 * An empty file at first, so that one of an earlier run is not taken for this one's; for its owner alone, since events name people.
 * @param read files that are read
 * @throws UserError where it cannot be written, or is one of those
 */
export async function openFailedFile(path: string, read: readonly string[]): Promise<FailedFile> {
  const own = await realpath(path).catch(() => undefined);
  for (const file of own === undefined ? [] : read)
    if ((await realpath(file).catch(() => undefined)) === own)
      throw new UserError(`${path} is read: name another file with --failed.`);
  const file = saying(() => openPrivate(path), `${path} cannot be written`, 'check the folder and its permissions');
  return {
    add: (text) =>
      saying(
        () => writeFileSync(file, `${onOneLine(text)}\n`),
        `${path} is not complete`,
        'check the space left, and run it again',
      ),
    close: () => closeSync(file),
  };
}

/** A file that was there keeps the mode it has. Devices and pipes are nobody's to change. */
function openPrivate(path: string): number {
  const file = openSync(path, 'w', 0o600);
  if (fstatSync(file).isFile()) fchmodSync(file, 0o600);
  return file;
}

/** Errors of the file system as a sentence. */
function saying<Result>(act: () => Result, what: string, remedy: string): Result {
  try {
    return act();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UserError(`${what} (${code}): ${remedy}.`, { cause: error });
  }
}

/** A line feed in JSON stands between its parts alone. */
function onOneLine(text: string): string {
  return text.trim().replaceAll(/[\r\n]+/g, ' ');
}
