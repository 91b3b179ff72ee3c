import type { WriteStream } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import { UserError } from '../../deployed/user-error.ts';

/** What the function refused, a line each as it was read: for another try. */
export type FailedFile = { readonly add: (text: string) => void; readonly close: () => Promise<void> };

export const noFailedFile: FailedFile = { add: () => {}, close: () => Promise.resolve() };

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
  const handle = await open(path, 'w', 0o600).catch((error: NodeJS.ErrnoException) => {
    throw new UserError(`${path} cannot be written (${error.code}): check the folder and its permissions.`, { cause: error });
  });
  return toFile(handle.createWriteStream(), path);
}

function toFile(stream: WriteStream, path: string): FailedFile {
  let failure: Error | undefined;
  stream.on('error', (error) => {
    failure = error;
  });
  return {
    add: (text) => stream.write(`${onOneLine(text)}\n`),
    close: async () => {
      await new Promise((resolve) => stream.end(resolve));
      if (failure)
        throw new UserError(`${path} is not complete (${(failure as NodeJS.ErrnoException).code}): check the space left.`);
    },
  };
}

/** A line feed in JSON stands between its parts alone. */
function onOneLine(text: string): string {
  return text.trim().replaceAll(/[\r\n]+/g, ' ');
}
