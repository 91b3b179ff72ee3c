import { openTable } from '../deployed/open-table.ts';
import { type Patience, patience as usual } from '../deployed/patience.ts';
import { UserError } from '../deployed/user-error.ts';
import { barBeside } from './check/check-progress.ts';
import type { Action, Command } from './command.ts';
import { check } from './commands/check.ts';
import { events } from './commands/events.ts';
import { exportRows, interruptedExport } from './commands/export.ts';
import { history } from './commands/history.ts';
import { problems } from './commands/problems.ts';
import { recipient } from './commands/recipient.ts';
import { stats } from './commands/stats.ts';
import { tail } from './commands/tail.ts';
import { why } from './commands/why.ts';
import { progressOn } from './export/progress.ts';
import type { Output } from './output.ts';
import { barOn } from './read-with-progress.ts';
import { session } from './session.ts';

/** What is asked of a table: every action but the one that makes a world of its own, and the one that needs none. */
export type Question = Exclude<Action, { readonly name: 'local' | 'explain' }>;

/** Questions that end in order when they are interrupted; the others end as every process does. */
type Lasting = Question & { readonly name: 'tail' | 'export' };

/** Answers a question from the table that the command line names. */
export async function perform(
  { source, json }: Command,
  action: Question,
  output: Output,
  patience: Patience = usual,
): Promise<void> {
  if (action.name === 'tail' || action.name === 'export') return performLasting({ source, json }, action, output, patience);
  const table = await openTable(source, patience);
  switch (action.name) {
    case 'history':
      return history(table, action, json, output);
    case 'recipient':
      return recipient(table, action, json, output);
    case 'check':
      await check(table, action, json, output, barBeside(process.stderr, output));
      return;
    case 'events':
      return events(table, action, json, output);
    case 'problems':
      return problems(table, action, json, output, barOn(process.stderr, action));
    case 'stats':
      return stats(table, action, json, output, barOn(process.stderr, action));
    case 'why':
      return why(table, action, json, output);
  }
}

async function performLasting(
  { source, json }: Pick<Command, 'source' | 'json'>,
  action: Lasting,
  output: Output,
  patience: Patience,
): Promise<void> {
  const watch = session();
  const { interrupted } = watch;
  try {
    const table = await openTable(source, { ...patience, interrupted });
    if (action.name === 'tail') return await tail(table, action, json, output, watch);
    return await exportRows(table, action, json, output, progressOn(process.stderr, action, output), watch);
  } catch (error) {
    // A request that was ended by the interruption fails by it.
    if (!interrupted.aborted) throw error;
    if (action.name === 'export') throw new UserError(interruptedExport(action), { cause: error });
  }
}
