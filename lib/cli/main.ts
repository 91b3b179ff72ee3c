import { explainAwsError } from '../deployed/aws-error.ts';
import { UserError } from '../deployed/user-error.ts';
import { silenceSdkAdvice } from '../table/silence-sdk-advice.ts';
import type { Action, Command } from './command.ts';
import { explain } from './commands/explain.ts';
import { standardOutput } from './output.ts';
import { parseArguments } from './parse-arguments.ts';
import { perform } from './perform.ts';
import { UsageError } from './usage-error.ts';

/** Keeps the local world up; handed in, since it deploys and this room does not. */
export type KeepLocalWorldUp = (action: Action & { readonly name: 'local' }) => Promise<void>;

/** The `ses-events` command. @returns the exit code: 0 for an answer (an empty one, too), 1 where something stands in the way, 2 for wrong usage */
export async function main(args: readonly string[], keepUp: KeepLocalWorldUp): Promise<number> {
  // `ses-events events | head` closes the pipe when it has seen enough; a cut export is no export.
  process.stdout.on('error', (error: NodeJS.ErrnoException) =>
    process.exit(error.code === 'EPIPE' && args[0] !== 'export' ? 0 : 1),
  );
  silenceSdkAdvice();
  try {
    const parsed = parseArguments(args, new Date());
    if ('text' in parsed) return say(parsed.text, 0, process.stdout);
    return await run(parsed, keepUp);
  } catch (error) {
    if (error instanceof UsageError) return say(`${error.message}\n`, 2);
    if (error instanceof UserError) return say(`${error.message}\n`, 1);
    throw error;
  }
}

async function run(command: Command, keepUp: KeepLocalWorldUp): Promise<number> {
  try {
    const { action } = command;
    if (action.name === 'local') await keepUp(action);
    else if (action.name === 'explain') await explain(action, command.json, standardOutput(command.utc));
    else await perform(command, action, standardOutput(command.utc));
    return 0;
  } catch (error) {
    throw explainAwsError(error, command.source);
  }
}

function say(text: string, exitCode: number, stream: NodeJS.WritableStream = process.stderr): number {
  stream.write(text);
  return exitCode;
}
