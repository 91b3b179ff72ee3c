import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { UserError } from '../../deployed/user-error.ts';
import type { Input, Inputs } from './input.ts';

/** Files, and standard input for `-`. Each is looked at before any is read. @throws UserError where one cannot be read */
export async function fileInputs(files: readonly string[], standardInput: Readable): Promise<Inputs> {
  const sizes = await Promise.all(files.map(sizeOf));
  const known = sizes.filter((size) => size !== undefined);
  const each = files.map((file) => (file === '-' ? { name: 'standard input', pieces: () => standardInput } : fileInput(file)));
  return { each, ...(known.length === sizes.length && { bytes: known.reduce((sum, size) => sum + size, 0) }) };
}

function fileInput(file: string): Input {
  return {
    name: file,
    async *pieces() {
      try {
        yield* createReadStream(file);
      } catch (error) {
        throw unreadable(file, error);
      }
    },
  };
}

/** `undefined` where nobody knows it: of a pipe. */
async function sizeOf(file: string): Promise<number | undefined> {
  if (file === '-') return undefined;
  const found = await stat(file).catch((error: unknown) => Promise.reject(unreadable(file, error)));
  if (found.isDirectory()) throw new UserError(`${file} is a folder: name the files in it.`);
  return found.isFile() ? found.size : undefined;
}

function unreadable(file: string, error: unknown): UserError {
  const { code = 'an error without a name' } = error as NodeJS.ErrnoException;
  const sentence =
    code === 'ENOENT'
      ? `${file} is not there: name a file with raw events, s3://BUCKET/PREFIX, or - for standard input.`
      : `${file} cannot be read (${code}): check its name and its permissions.`;
  return new UserError(sentence, { cause: error });
}
