import type { Stats } from '../../answers/stats/tally.ts';
import type { Action } from '../command.ts';
import type { Display } from '../display.ts';
import { sideBySide, widthOf } from './side-by-side.ts';
import { blocksOf, type Column, groupsSome, type View } from './stats-columns.ts';
import { type Row, rowLabels } from './stats-labels.ts';
import { type NotShown, noteLines, rateLines } from './stats-notes.ts';

/** Counts and rates as tables: blocks of columns side by side as far as they fit, the rest below with the groups again. */
export function statsView(
  stats: Stats,
  action: Action & { readonly name: 'stats' },
  display: Display,
  notShown: NotShown = { groups: 0 },
): string {
  const { total, groups } = stats;
  const view = { display, types: action.filter.types };
  const rows: readonly Row[] = [
    ...groups.map((counts) => ({ label: counts.group, counts })),
    { label: groupsSome(action.by) ? 'all mails' : 'total', counts: total },
  ];
  const shownBy = groupsSome(action.by) && groups.length > 0 ? groups : [total];
  const tables = blocksOf(action.by)
    .map((block) => block.filter(({ isShown }) => shownBy.some(isShown)))
    .map((block) => tableOf(block, rows, view));
  const narrowest = Math.max(...tables.map(widthOf));
  return [
    ...sideBySide(rowLabels(rows, action.by, display, display.columns - narrowest), tables, display.columns),
    ...(action.by === 'link' ? [] : [...rateLines(total, view), '']),
    ...noteLines(stats, action.by, notShown, display),
  ]
    .join('\n')
    .trimEnd();
}

/** Of each column its heading, and a cell for each row. */
function tableOf(block: readonly Column[], rows: readonly Row[], view: View): readonly (readonly string[])[] {
  return block.map(({ heading, cell }) => [view.display.colors.dim(heading), ...rows.map(({ counts }) => cell(counts, view))]);
}
