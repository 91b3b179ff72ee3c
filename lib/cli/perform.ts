import type { Command } from './command.ts';
import { history } from './commands/history.ts';
import type { Output } from './output.ts';
import { openTable } from './source.ts';

/** Carries a command out. */
export async function perform({ source, json, action }: Command, output: Output): Promise<void> {
  const table = await openTable(source);
  switch (action.name) {
    case 'history':
      return history(table, action, json, output);
    default:
      throw new Error('not built yet');
  }
}
