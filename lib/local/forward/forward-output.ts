import { closeSync, fchmodSync, fstatSync, openSync, writeFileSync } from 'node:fs';
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
  let start = '';
  const take = (event: object) => {
    const line = start + lineOf(event);
    start = '\n'; // A line that is cut off by an error is not to spoil the next.
    add(opened, file, line);
    start = '';
  };
  return { take, close: () => closeSync(opened) };
}

function open(file: string): number {
  try {
    const opened = openSync(file, 'a', 0o600);
    // A file that was there keeps the mode it has.
    if (fstatSync(opened).isFile()) fchmodSync(opened, 0o600);
    return opened;
  } catch (cause) {
    throw new UserError(`The file ${file} of --forward cannot be written: name another, in a folder that is there.`, { cause });
  }
}

/** The function puts an event again that was not taken, and then leaves it: somebody has to hear of that. */
function add(opened: number, file: string, line: string): void {
  try {
    writeFileSync(opened, line); // All of it, where the system takes a part at a time.
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
