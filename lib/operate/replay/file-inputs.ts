import { constants, createReadStream, openSync, type Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Socket } from 'node:net';
import { addAbortSignal, type Readable } from 'node:stream';
import { UserError } from '../../deployed/user-error.ts';
import type { Input, Inputs } from './input.ts';

/** Files, and standard input for `-`. Each is looked at before any is read. @throws UserError where one cannot be read */
export async function fileInputs(files: readonly string[], standardInput: Readable): Promise<Inputs> {
  const found = await Promise.all(files.map(async (file) => ({ file, stats: await statsOf(file) })));
  const sizes = found.map(({ stats }) => (stats?.isFile() ? stats.size : Number.NaN));
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  const each = found.map(({ file, stats }) =>
    stats
      ? fileInput(file, stats)
      : { name: 'standard input', pieces: (over: AbortSignal) => addAbortSignal(over, standardInput) },
  );
  return { each, ...(!Number.isNaN(bytes) && { bytes }) };
}

function fileInput(file: string, stats: Stats): Input {
  return {
    name: file,
    async *pieces(over) {
      try {
        yield* stats.isFIFO() ? pipe(file, over) : createReadStream(file, { signal: over });
      } catch (error) {
        throw over.aborted ? error : unreadable(file, error);
      }
    },
  };
}

/** As the system reads sockets: a file that is read waits for its bytes in a thread, which nothing ends, and a pipe may stall for ever. */
function pipe(file: string, signal: AbortSignal): Readable {
  return new Socket({ fd: openSync(file, constants.O_RDONLY | constants.O_NONBLOCK), writable: false, signal });
}

async function statsOf(file: string): Promise<Stats | undefined> {
  if (file === '-') return undefined;
  const found = await stat(file).catch((error: unknown) => Promise.reject(unreadable(file, error)));
  if (found.isDirectory()) throw new UserError(`${file} is a folder: name the files in it.`);
  return found;
}

function unreadable(file: string, error: unknown): UserError {
  const { code = 'an error without a name' } = error as NodeJS.ErrnoException;
  const sentence =
    code === 'ENOENT'
      ? `${file} is not there: name a file with raw events, s3://BUCKET/PREFIX, or - for standard input.`
      : `${file} cannot be read (${code}): check its name and its permissions.`;
  return new UserError(sentence, { cause: error });
}
