import { plainLines } from '../answers/plain-lines.ts';
import { explainAwsError } from '../deployed/aws-error.ts';
import type { Patience } from '../deployed/patience.ts';
import { silenceSdkAdvice } from '../table/silence-sdk-advice.ts';
import type { Action, Command } from './command.ts';
import { explain } from './commands/explain.ts';
import { standardOutput } from './output.ts';
import { parseArguments } from './parse-arguments.ts';
import { perform } from './perform.ts';
import { sentenceFor } from './sentence-for.ts';
import { UsageError } from './usage-error.ts';

/** Keeps the local world up; handed in, since it deploys and this room does not. */
export type KeepLocalWorldUp = (action: Action & { readonly name: 'local' }) => Promise<void>;

/** The `ses-events` command. @returns the exit code: 0 for an answer (an empty one, too), 1 where something stands in the way, 2 for wrong usage */
export async function main(args: readonly string[], keepUp: KeepLocalWorldUp, patience?: Patience): Promise<number> {
  // `ses-events events | head` closes the pipe when it has seen enough; a cut export is no export.
  process.stdout.on('error', (error: NodeJS.ErrnoException) =>
    process.exit(error.code === 'EPIPE' && args[0] !== 'export' ? 0 : 1),
  );
  // What nobody reads is no reason to stop.
  process.stderr.on('error', () => {});
  silenceSdkAdvice();
  try {
    const parsed = parseArguments(args, new Date());
    if ('text' in parsed) process.stdout.write(parsed.text);
    else await run(parsed, keepUp, patience);
    return 0;
  } catch (error) {
    process.stderr.write(`${plainLines(sentenceFor(error))}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}

async function run(command: Command, keepUp: KeepLocalWorldUp, patience?: Patience): Promise<void> {
  const { action, source, utc } = command;
  try {
    if (action.name === 'local') await keepUp(action);
    else if (action.name === 'explain') await explain(action, command.json, standardOutput(utc));
    else await perform(command, action, standardOutput(utc), patience);
  } catch (error) {
    throw explainAwsError(error, action.name === 'local' ? { kind: 'local' } : source);
  }
}
