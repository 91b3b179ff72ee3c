import { Causes } from '../../answers/problems/causes.ts';
import { dateTime } from '../../answers/time.ts';
import type { EventType } from '../../events/event-type.ts';
import type { EventTable } from '../../table/reader.ts';
import type { Action } from '../command.ts';
import { noProgress, type Progress } from '../export/progress.ts';
import { jsonText } from '../json-text.ts';
import type { Output } from '../output.ts';
import { problemsView } from '../problems/problems-view.ts';
import { readWithProgress } from '../read-with-progress.ts';

const types: readonly EventType[] = ['bounce', 'complaint', 'reject', 'renderingFailure'];

/** Reads the four types that can be a problem and keeps a count and a few examples for each cause. */
export async function problems(
  table: EventTable,
  action: Action & { readonly name: 'problems' },
  json: boolean,
  output: Output,
  progress: Progress = noProgress,
): Promise<void> {
  const { range } = action;
  const { utc } = output.display;
  const found = new Causes();
  await readWithProgress(table, types, action, progress, (event) => found.add(event));
  const causes = found.all;
  const nothing = `No problems from ${dateTime(range.since.toISOString(), utc)} to ${dateTime(range.until.toISOString(), utc)}.\n`;
  if (causes.length === 0) return output.write(json ? '' : nothing);
  const answer = { since: range.since, until: range.until, causes };
  return output.write(json ? `${jsonText(answer, 2)}\n` : `${problemsView(causes, output.display)}\n`);
}
