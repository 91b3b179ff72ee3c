import { type Patience, patience as usual } from '../deployed/patience.ts';
import { UserError } from '../deployed/user-error.ts';
import type { EventTable } from '../table/reader.ts';
import type { Action, Command, Outcome } from './command.ts';
import { type Output, standardOutput } from './output.ts';

/** Everything but the action that makes a world of its own. */
type Question = Exclude<Action, { readonly name: 'local' }>;

/** What is asked of a table and ends by itself. */
type OfTable = Exclude<Question, { readonly name: 'tail' | 'export' | 'explain' | 'redrive' | 'replay' | 'forget' | 'page' }>;

/** Questions that end in order when they are interrupted; the others end as every process does. */
type Lasting = Question & { readonly name: 'tail' | 'export' };

type Asked = Pick<Command, 'source' | 'regions' | 'json'>;

/** Answers a question, from the table that the command line names. What a command needs is loaded when it is asked for. */
export async function perform(
  command: Command,
  action: Question,
  patience: Patience = usual,
  output: Output = standardOutput(command.utc),
): Promise<Outcome> {
  const { json } = command;
  switch (action.name) {
    case 'explain':
      return answered((await import('./commands/explain.ts')).explain(action, json, output));
    case 'redrive':
      return (await import('./commands/redrive.ts')).redriveCommand(command, action, patience, output);
    case 'replay':
      return (await import('./commands/replay.ts')).replayCommand(command, action, patience, output);
    case 'tail':
    case 'export':
      return answered(performLasting(command, action, output, patience));
    case 'page':
      return answered((await import('./commands/page.ts')).page(command, action, output, patience));
    case 'forget':
      return (await import('./forget/perform-forget.ts')).performForget(command, action, patience, output);
    default:
      return ask(await open(command, patience), action, json, output);
  }
}

async function open({ source, regions: [first, ...others] }: Asked, patience: Patience): Promise<EventTable> {
  if (first !== undefined && others.length > 0)
    return (await import('../deployed/open-regions.ts')).openRegions(source, [first, ...others], patience);
  return (await import('../deployed/open-table.ts')).openTable(source, patience);
}

async function ask(table: EventTable, action: OfTable, json: boolean, output: Output): Promise<Outcome> {
  switch (action.name) {
    case 'history':
      return (await import('./commands/history.ts')).history(table, action, json, output);
    case 'recipient':
      return (await import('./commands/recipient.ts')).recipient(table, action, json, output);
    case 'check':
      return (await import('./commands/check.ts')).check(table, action, json, output, await barBesideAnswers(output));
    case 'events':
      return (await import('./commands/events.ts')).events(table, action, json, output);
    case 'problems':
      return answered((await import('./commands/problems.ts')).problems(table, action, json, output, await barFor(action)));
    case 'stats':
      return (await import('./commands/stats.ts')).stats(table, action, json, output, await backwardsFor(action, table), warn);
    case 'why':
      return answered((await import('./commands/why.ts')).why(table, action, json, output));
    case 'mails':
      return (await import('./commands/mails.ts')).mails(table, action, json, output);
  }
}

async function barFor(action: Pick<OfTable & { readonly name: 'problems' }, 'range'>) {
  return (await import('./read-with-progress.ts')).barOn(process.stderr, action);
}

async function backwardsFor(action: OfTable & { readonly name: 'stats' }, table: EventTable) {
  return (await import('./read-with-progress.ts')).backwardsOn(process.stderr, action, table.now());
}

async function barBesideAnswers(output: Output) {
  return (await import('./check/check-progress.ts')).barBeside(process.stderr, output);
}

function warn(text: string): void {
  process.stderr.write(text);
}

async function performLasting(asked: Asked, action: Lasting, output: Output, patience: Patience): Promise<void> {
  const { json } = asked;
  const watch = (await import('./session.ts')).session();
  const { interrupted } = watch;
  try {
    const table = await open(asked, { ...patience, interrupted });
    if (action.name === 'tail') return await (await import('./commands/tail.ts')).tail(table, action, json, output, watch);
    const { exportRows } = await import('./commands/export.ts');
    const { progressOn } = await import('./export/progress.ts');
    return await exportRows(table, action, json, output, progressOn(process.stderr, action, output), watch);
  } catch (error) {
    // A request that was ended by the interruption fails by it.
    if (!interrupted.aborted) throw error;
    if (action.name === 'export')
      throw new UserError((await import('./commands/export.ts')).interruptedExport(action), { cause: error });
  }
}

async function answered(work: Promise<void>): Promise<Outcome> {
  await work;
  return 'answered';
}
