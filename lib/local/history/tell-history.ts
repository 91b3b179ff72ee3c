import { noProgress, progressBar } from '../../cli/export/progress.ts';
import type { LocalPlace } from '../../deployed/local-place.ts';
import type { EventTable } from '../../table/reader.ts';
import type { TableSettings } from '../../table/settings.ts';
import { fill } from './fill.ts';
import { month } from './month.ts';
import { keepPlan, type Plan, readPlan } from './plan.ts';
import { saidOfFilled, saidOfInterrupted, saidOfPresent, saidOfResumed } from './said.ts';

export type History = { readonly milliseconds: number; readonly mails: number };

/**
 * Fills the table of a folder with a history that ends now. A folder has one at most: a second would stand beside the first, as other mails of
 * the same days. One that was cut off is filled to its end as it was begun.
 */
export async function tellHistory(
  table: EventTable & TableSettings,
  place: LocalPlace,
  wanted: History,
  interrupted: AbortSignal,
  say: (text: string) => void,
): Promise<void> {
  const begun = await readPlan(place.folder);
  if (begun?.isWhole) return say(saidOfPresent(begun, place));
  if (begun) say(saidOfResumed(begun, place));
  const plan = begun ?? { ...wanted, end: new Date().toISOString(), isWhole: false };
  await keepPlan(place.folder, plan);
  const start = Date.now();
  const rows = await fillWith(plan, table, interrupted);
  if (interrupted.aborted) return say(saidOfInterrupted(place));
  await keepPlan(place.folder, { ...plan, isWhole: true });
  say(saidOfFilled(plan, rows, Date.now() - start, place));
}

async function fillWith(plan: Plan, table: EventTable & TableSettings, interrupted: AbortSignal): Promise<number> {
  const until = new Date(plan.end);
  const range = { since: new Date(until.getTime() - plan.milliseconds), until };
  const bar = process.stderr.isTTY ? progressBar(range, process.stderr) : noProgress;
  try {
    return await fill(table, month({ ...plan, end: until }), bar.at, interrupted);
  } finally {
    bar.stop();
  }
}
