import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { UserError } from '../../deployed/user-error.ts';

/** What is compressed with gzip is taken apart, and everything else left as it is. Names say nothing: objects are renamed, and pipes have none. */
export async function* unzipped(name: string, pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const iterator = pieces[Symbol.asyncIterator]();
  const start = await beginning(iterator);
  const whole = rest(start, iterator);
  if (!isGzip(start)) return yield* whole;
  const unzip = createGunzip();
  const source = Readable.from(whole, { objectMode: false }).on('error', (error) => unzip.destroy(error));
  try {
    yield* source.pipe(unzip);
  } catch (error) {
    throw isZlib(error)
      ? new UserError(`${name} is gzip that is cut off or damaged: fetch it again.`, { cause: error })
      : error;
  } finally {
    source.destroy();
  }
}

async function beginning(iterator: AsyncIterator<Uint8Array>): Promise<Buffer> {
  let start = Buffer.alloc(0);
  while (start.length < 2) {
    const { done, value } = await iterator.next();
    if (done) break;
    start = Buffer.concat([start, value]);
  }
  return start;
}

async function* rest(start: Uint8Array, iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    if (start.length > 0) yield start;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}

/** @see https://www.rfc-editor.org/rfc/rfc1952#page-6 */
function isGzip(start: Buffer): boolean {
  return start[0] === 0x1f && start[1] === 0x8b;
}

function isZlib(error: unknown): boolean {
  return String((error as NodeJS.ErrnoException).code).startsWith('Z_');
}
