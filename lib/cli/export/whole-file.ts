import { randomUUID } from 'node:crypto';
import type { Stats } from 'node:fs';
import { lstat, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { UserError } from '../../deployed/user-error.ts';

/**
 * Writes a file that stands under its name complete or not at all: the texts go to `<path>.<random>.partial` beside it, which takes the name
 * once everything is on the disk, and is removed where the texts end in an error.
 * @throws UserError where the file system says no; the error of `texts`
 */
export async function writeWholeFile(path: string, texts: AsyncIterable<string>): Promise<void> {
  const { target, mode } = await saying(path, () => targetOf(path));
  const partial = `${target}.${randomUUID().slice(0, 8)}.partial`;
  const file = await saying(path, () => open(partial, 'wx', mode));
  try {
    try {
      // The process's mask takes from the rights that a new file is given.
      if (mode !== undefined) await saying(path, () => file.chmod(mode));
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

type Target = { readonly target: string; readonly mode?: number };

/**
 * A new file, or the file whose place it takes, with the rights that one has: where a link leads, so that the link stays. Nothing else can
 * be replaced by a file: no device, no pipe, no folder, no link that leads nowhere.
 */
async function targetOf(path: string): Promise<Target> {
  if ((await foundBy(lstat, path)) === undefined) return { target: path };
  const found = await foundBy(stat, path);
  if (found === undefined) throw new UserError(`${path} is a link that leads to no file: name the file itself with --output.`);
  if (found.isFile()) return { target: await realpath(path), mode: found.mode & 0o777 };
  throw new UserError(`${path} is no ordinary file: name one with --output, or leave --output out and use the shell's ">".`);
}

/** What `lstat` finds is the link, what `stat` finds is where it leads: nowhere, or in a circle. */
async function foundBy(look: typeof stat, path: string): Promise<Stats | undefined> {
  try {
    return await look(path);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ELOOP') return undefined;
    throw error;
  }
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
