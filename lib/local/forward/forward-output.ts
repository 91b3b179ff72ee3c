import { closeSync, openSync, writeSync } from 'node:fs';
import { plainText } from '../../answers/plain-text.ts';
import { UserError } from '../../deployed/user-error.ts';
import { errorCode } from '../../table/error-code.ts';

/** Where `local --forward` puts events. */
export type ForwardOutput = { readonly take: (event: object) => void; readonly close: () => void };

/** Standard output in place of a file. */
export const standardOutput = '-';

/** One line of JSON an event. A file is added to, and is nobody else's to read: it holds addresses. @throws UserError where it cannot be written */
export function forwardOutput(file: string): ForwardOutput {
  if (file === standardOutput) return { take: (event) => void process.stdout.write(lineOf(event)), close: () => {} };
  const opened = open(file);
  return { take: (event) => add(opened, file, lineOf(event)), close: () => closeSync(opened) };
}

function open(file: string): number {
  try {
    return openSync(file, 'a', 0o600);
  } catch (cause) {
    throw new UserError(`The file ${file} of --forward cannot be written: name another, in a folder that is there.`, { cause });
  }
}

/** The function puts an event again that was not taken, and then leaves it: somebody has to hear of that. */
function add(opened: number, file: string, line: string): void {
  try {
    writeSync(opened, line);
  } catch (error) {
    process.stderr.write(
      `The file ${plainText(file)} of --forward cannot be written (${errorCode(error as Error)}): an event is missing in it.\n`,
    );
    throw error;
  }
}

function lineOf(event: object): string {
  return `${JSON.stringify(event)}\n`;
}
