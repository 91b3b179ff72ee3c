import { jsonText } from '../../answers/json-text.ts';
import { Causes } from '../../answers/problems/causes.ts';
import { problemTypes } from '../../events/event-type.ts';
import type { EventTable } from '../../table/reader.ts';
import { paragraph } from '../columns.ts';
import type { Action } from '../command.ts';
import { noProgress, type Progress } from '../export/progress.ts';
import { fromTo, hints } from '../nothing-found.ts';
import type { Output } from '../output.ts';
import { leftOutLines, problemsView } from '../problems/problems-view.ts';
import { readWithProgress } from '../read-with-progress.ts';

/** Reads the five types that can be a problem and keeps a count and a few examples for each cause. */
export async function problems(
  table: EventTable,
  action: Action & { readonly name: 'problems' },
  json: boolean,
  output: Output,
  progress: Progress = noProgress,
): Promise<void> {
  const { range, soft } = action;
  const { utc, columns } = output.display;
  const found = new Causes(soft);
  const unmet = await readWithProgress(table, problemTypes, action, progress, (event) => found.add(event));
  const { all: causes, leftOut } = found;
  const isNothing = causes.length === 0 && leftOut.softBounced + leftOut.delayed === 0;
  if (json) {
    const answer = { since: range.since, until: range.until, causes, leftOut };
    return output.write(isNothing ? '' : `${jsonText(answer, 2)}\n`);
  }
  const nothing = [`No problems ${fromTo(range, utc)}.`, ...hints(unmet)].join(' ');
  const told = causes.length > 0 ? problemsView(causes, output.display) : paragraph(nothing, columns).join('\n');
  return output.write(`${[told, ...leftOutLines(leftOut, output.display)].join('\n')}\n`);
}
