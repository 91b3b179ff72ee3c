import { jsonText } from '../../answers/json-text.ts';
import { mailTypes } from '../../answers/mails/mail-events.ts';
import { arranged, type StatsColumn, statsColumns } from '../../answers/stats/arranged.ts';
import { ratesOf } from '../../answers/stats/rates.ts';
import { readStats } from '../../answers/stats/read-stats.ts';
import { statsAnswer } from '../../answers/stats/stats-answer.ts';
import type { Stats } from '../../answers/stats/tally.ts';
import type { EventTable } from '../../table/reader.ts';
import type { Action, Outcome, Sort, Threshold } from '../command.ts';
import { noProgress, type Progress } from '../export/progress.ts';
import { nothingFound } from '../nothing-found.ts';
import type { Output } from '../output.ts';
import { refuseOtherTypes } from '../refuse-other-types.ts';
import { percent } from '../stats/percent.ts';
import { statsView } from '../stats/stats-view.ts';
import { UsageError } from '../usage-error.ts';

type StatsAction = Action & { readonly name: 'stats' };

/** A screen full. */
const mostOnTerminal = 40;

/** Reads the events of the mails once, from the present back, and keeps some bytes for each mail. @param note tells what is above its threshold */
export async function stats(
  table: EventTable,
  action: StatsAction,
  json: boolean,
  output: Output,
  progress: Progress = noProgress,
  note: (text: string) => void = () => {},
): Promise<Outcome> {
  const { display } = output;
  const found = await read(table, action, display.utc, progress);
  if (found.groups.length === 0 && found.total.sent === 0) {
    await output.write(json ? '' : `${nothingFound('mail', action, display, found.unmet)}\n`);
    return 'nothingFound';
  }
  await output.write(`${json ? jsonText(statsAnswer(chosen(found, action), action), 2) : text(found, action, output)}\n`);
  const above = action.failAbove.filter((threshold) => isAbove(found, threshold));
  for (const { rate, above: most } of above) note(`${rate} is ${percent(rateOf(found, rate))}, above ${percent(most)}.\n`);
  return above.length > 0 ? 'aboveThreshold' : 'answered';
}

function text(found: Stats, action: StatsAction, { display, isTerminal }: Output): string {
  const unasked = isTerminal ? unaskedLimit(action) : undefined;
  const shown = chosen(found, action, unasked);
  const groups = found.groups.length - shown.groups.length;
  return statsView(shown, action, display, { groups, ...(unasked === shown.groups.length && { unasked }) });
}

/** With the groups that are asked for, in their order. */
function chosen(found: Stats, action: StatsAction, unasked?: number): Stats {
  const { by, limit = unasked, minSent } = action;
  const groups = arranged(found.groups, by, { ...sortOf(action), ...(limit && { limit }), ...(minSent && { minSent }) });
  return { ...found, groups };
}

/** Times have an end of their own; there may be thousands of links. */
function unaskedLimit({ by, limit }: StatsAction): number | undefined {
  return limit === undefined && by !== 'day' && by !== 'hour' ? mostOnTerminal : undefined;
}

async function read(table: EventTable, action: StatsAction, utc: boolean, progress: Progress) {
  try {
    refuseOtherTypes(action.filter, mailTypes);
    if (action.failAbove.length > 0 && action.filter.types.length > 0)
      throw new UsageError('--fail-above needs every type of event to know a rate: leave --type out.');
    return await readStats(table, { ...action, utc }, table.now(), progress.at);
  } finally {
    progress.stop();
  }
}

function sortOf({ sort }: StatsAction): { readonly sort?: Sort & { readonly column: StatsColumn } } {
  if (sort === undefined) return {};
  const column = statsColumns.find((name) => name === sort.column);
  if (column === undefined)
    throw new UsageError(`--sort ${sort.column}: there is no such column. Give one of ${statsColumns.join(', ')}.`);
  return { sort: { ...sort, column } };
}

function isAbove(found: Stats, { rate, above }: Threshold): boolean {
  return rateOf(found, rate) > above;
}

function rateOf({ total }: Stats, rate: Threshold['rate']): number {
  return ratesOf(total, [])[rate] ?? 0;
}
