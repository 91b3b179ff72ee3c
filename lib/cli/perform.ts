import { openTable } from '../deployed/open-table.ts';
import type { Action, Command } from './command.ts';
import { events } from './commands/events.ts';
import { exportRows } from './commands/export.ts';
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

/** Answers a question from the table that the command line names. */
export async function perform({ source, json }: Command, action: Question, output: Output): Promise<void> {
  const table = await openTable(source);
  switch (action.name) {
    case 'history':
      return history(table, action, json, output);
    case 'recipient':
      return recipient(table, action, json, output);
    case 'events':
      return events(table, action, json, output);
    case 'problems':
      return problems(table, action, json, output, barOn(process.stderr, action));
    case 'stats':
      return stats(table, action, json, output, barOn(process.stderr, action));
    case 'why':
      return why(table, action, json, output);
    case 'tail':
      return tail(table, action, json, output, session());
    case 'export':
      return exportRows(table, action, json, output, progressOn(process.stderr, action, output), session());
  }
}
