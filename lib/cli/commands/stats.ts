import { groupsOf } from '../../answers/stats/groups-of.ts';
import { type Group, Tally } from '../../answers/stats/tally.ts';
import type { EventType } from '../../events/event-type.ts';
import type { EventTable } from '../../table/reader.ts';
import type { Action } from '../command.ts';
import { noProgress, type Progress } from '../export/progress.ts';
import { jsonText } from '../json-text.ts';
import { nothingFound } from '../nothing-found.ts';
import type { Output } from '../output.ts';
import { readWithProgress } from '../read-with-progress.ts';
import { statsJson } from '../stats/stats-json.ts';
import { statsView } from '../stats/stats-view.ts';

const types: readonly EventType[] = ['send', 'delivery', 'bounce', 'complaint', 'deliveryDelay', 'open', 'click'];

/** Reads every event of the range once and keeps counters, and 23 bytes for each recipient who opened, clicked or had to wait. */
export async function stats(
  table: EventTable,
  action: Action & { readonly name: 'stats' },
  json: boolean,
  output: Output,
  progress: Progress = noProgress,
): Promise<void> {
  const { by } = action;
  const tally = new Tally(groupsOf(by, output.display.utc));
  await readWithProgress(table, types, action, progress, (event) => tally.add(event));
  const { total, groups } = tally.stats;
  // Days and hours are there in order of time, as events are read; by their names, local hours would not be when clocks go back.
  const found = { total, groups: by === 'day' || by === 'hour' ? groups : [...groups].sort(bySize) };
  if (found.groups.length === 0) return output.write(json ? '' : `${nothingFound(action, output.display)}\n`);
  return output.write(json ? `${jsonText(statsJson(found, action), 2)}\n` : `${statsView(found, action, output.display)}\n`);
}

function bySize(one: Group, other: Group): number {
  return other.sent - one.sent || (one.group < other.group ? -1 : Number(one.group > other.group));
}
