import { Matcher } from '../../answers/filter/matches.ts';
import { plainText } from '../../answers/plain-text.ts';
import { readBatches } from '../../answers/read-filtered.ts';
import type { Session } from '../../answers/tail/session.ts';
import { UserError } from '../../deployed/user-error.ts';
import type { EmailEvent } from '../../events/email-event.ts';
import { eventJson } from '../../events/event-json.ts';
import type { EventTable } from '../../table/reader.ts';
import type { Action } from '../command.ts';
import { byteOrderMark, csvHeader, csvLine, plainCsvLine } from '../export/csv.ts';
import type { Progress } from '../export/progress.ts';
import { writeWholeFile } from '../export/whole-file.ts';
import { jsonLines } from '../json-lines.ts';
import { nothingFound } from '../nothing-found.ts';
import type { Output } from '../output.ts';

type ExportAction = Action & { readonly name: 'export' };

/**
 * Rows of a range to a file, complete or not at all, or to standard output; some pages are in memory at a time.
 * @throws UserError where it is interrupted: what has gone to standard output is not complete
 */
export async function exportRows(
  table: EventTable,
  action: ExportAction,
  json: boolean,
  output: Output,
  progress: Progress,
  session: Session,
): Promise<void> {
  let rows = 0;
  const { filter, range } = action;
  const matcher = new Matcher(filter);
  const found = readBatches(table, matcher, filter, range, 'oldestFirst', (time) => {
    stopIfInterrupted(action, session);
    progress.at(time, rows);
  });
  const texts = inFormat(action, output, found, (written) => {
    stopIfInterrupted(action, session);
    rows += written;
  });
  try {
    if (action.output === undefined) for await (const text of texts) await output.write(text);
    else
      await writeWholeFile(
        action.output,
        uninterrupted(texts, () => stopIfInterrupted(action, session)),
      );
    progress.at(range.until.toISOString(), rows);
  } finally {
    progress.stop();
  }
  if (json) return;
  if (action.output === undefined && rows === 0)
    session.note(`${nothingFound('event', action, output.display, matcher.unmet)}\n`);
  if (action.output !== undefined) await output.write(`${summary(action, action.output, rows, output, matcher)}\n`);
}

async function* inFormat(
  { format, output: file, bom = true }: ExportAction,
  { isTerminal }: Output,
  batches: AsyncIterable<readonly EmailEvent[]>,
  written: (rows: number) => void,
): AsyncGenerator<string> {
  if (format === 'csv') yield file !== undefined && bom ? byteOrderMark + csvHeader : csvHeader;
  const line = file === undefined && isTerminal ? plainCsvLine : csvLine;
  for await (const batch of batches) {
    yield format === 'csv' ? batch.map(line).join('') : jsonLines(batch.map(eventJson));
    written(batch.length);
  }
}

/** The texts; their end is reached only if nobody has interrupted until then. */
async function* uninterrupted(texts: AsyncIterable<string>, stop: () => void): AsyncGenerator<string> {
  yield* texts;
  stop();
}

function stopIfInterrupted(action: ExportAction, { interrupted }: Session): void {
  if (interrupted.aborted) throw new UserError(interruptedExport(action));
}

export function interruptedExport({ output }: ExportAction): string {
  return output === undefined ? 'Interrupted: the output is not complete.' : `Interrupted: nothing was written to ${output}.`;
}

function summary(action: ExportAction, path: string, rows: number, { display }: Output, { unmet }: Matcher): string {
  const file = plainText(path);
  if (rows === 0)
    return `${nothingFound('event', action, display, unmet)} ${file} holds ${action.format === 'csv' ? 'the header alone' : 'nothing'}.`;
  return `${rows.toLocaleString('en-US')} ${rows === 1 ? 'event' : 'events'} in ${file}.`;
}
