import { randomUUID } from 'node:crypto';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { UserError } from '../../deployed/user-error.ts';

/**
 * Writes a file that stands under its name complete or not at all: the texts go to `<path>.<random>.partial` beside it, which takes the name
 * once everything is on the disk, and is removed where the texts end in an error.
 * @throws UserError where the file system says no; the error of `texts`
 */
export async function writeWholeFile(path: string, texts: AsyncIterable<string>): Promise<void> {
  const target = await saying(path, () => targetOf(path));
  const partial = `${target}.${randomUUID().slice(0, 8)}.partial`;
  const file = await saying(path, () => open(partial, 'wx'));
  try {
    try {
      for await (const text of texts) await saying(path, () => file.appendFile(text));
      await saying(path, () => file.sync());
    } finally {
      await file.close();
    }
    await saying(path, () => rename(partial, target));
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

/** Where a link leads, so that the link stays. A device or a pipe cannot be replaced by a file. */
async function targetOf(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined);
  if (!found) return path;
  if (found.isFile()) return realpath(path);
  throw new UserError(`${path} is no ordinary file: name one with --output, or leave --output out and use the shell's ">".`);
}

/** Errors of the file system as a sentence. */
async function saying<Result>(path: string, act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof UserError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new UserError(`${path} cannot be written (${code}): check the folder, its permissions and the space left.`, {
      cause: error,
    });
  }
}
