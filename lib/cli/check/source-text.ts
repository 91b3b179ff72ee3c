import { type FileHandle, open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { UserError } from '../../deployed/user-error.ts';

/** A text that a person gave to be read. */
export type SourceText = {
  /** How a sentence calls it. */
  readonly name: string;
  /** Where that is known. */
  readonly bytes?: number;
  readonly text: AsyncGenerator<string>;
};

/** The text of a file, or of standard input for `-`, a piece at a time. @throws UserError where it cannot be read, or is no text */
export async function openSource(file: string, input: Readable): Promise<SourceText> {
  if (file === '-') return { name: 'Standard input', text: decoded(input, 'Standard input') };
  const handle = await reading(file, () => open(file));
  const found = await handle.stat();
  if (found.isDirectory()) return refuse(handle, `${file} is a folder: name a file with addresses in it.`);
  return {
    name: file,
    ...(found.isFile() && { bytes: found.size }),
    text: decoded(handle.createReadStream(), file),
  };
}

async function refuse(handle: FileHandle, sentence: string): Promise<never> {
  await handle.close();
  throw new UserError(sentence);
}

/** Text of a spreadsheet may come in its machine's code page, of which nobody can tell which it is. */
async function* decoded(chunks: Readable, name: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const noText = () =>
    new UserError(`${name} is no text in UTF-8: save it as "CSV UTF-8" in your spreadsheet, or turn it into UTF-8 with iconv.`);
  const decode = (chunk: Uint8Array | undefined) => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined });
    } catch {
      throw noText();
    }
  };
  for await (const chunk of chunks) {
    const text = decode(Buffer.from(chunk));
    if (text.includes('\0')) throw noText();
    yield text;
  }
  yield decode(undefined);
}

async function reading<Result>(file: string, act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    const { code = 'an error without a name' } = error as NodeJS.ErrnoException;
    const sentence =
      code === 'ENOENT'
        ? `${file} is not there: name a file with addresses in it, or - for standard input.`
        : `${file} cannot be read (${code}): check its name and its permissions.`;
    throw new UserError(sentence, { cause: error });
  }
}
