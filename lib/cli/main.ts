import { plainLines } from '../answers/plain-lines.ts';
import { explainAwsError } from '../deployed/aws-error.ts';
import type { Patience } from '../deployed/patience.ts';
import { silenceSdkAdvice } from '../table/silence-sdk-advice.ts';
import type { Action, Command, Outcome } from './command.ts';
import { helpFor, parseArguments } from './parse-arguments.ts';
import { sentenceFor } from './sentence-for.ts';
import { endingOfUnread, goesOnUnread } from './unread-output.ts';
import { UsageError } from './usage-error.ts';

/** Keeps the local world up; handed in, since it deploys and this room does not. */
export type KeepLocalWorldUp = (action: Action & { readonly name: 'local' }) => Promise<void>;

/**
 * The `ses-events` command.
 * @returns the exit code: 0 for an answer (an empty one, too), 1 where something stands in the way, 2 for wrong usage, 3 where a rate is above
 * `--fail-above`, 4 with `--exit-code` where nothing is found
 */
export async function main(args: readonly string[], keepUp: KeepLocalWorldUp, patience?: Patience): Promise<number> {
  let action: Action | undefined;
  let isUnread = false;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    const code = endingOfUnread(error, action);
    if (code !== undefined) process.exit(code);
    if (isUnread) return;
    isUnread = true;
    process.exitCode = 1; // The last of it may fail after this function has returned.
    void say(goesOnUnread);
  });
  // What nobody reads is no reason to stop.
  process.stderr.on('error', () => {});
  silenceSdkAdvice();
  try {
    const parsed = parseArguments(args, new Date(), { width: process.stdout.columns, environment: process.env });
    if ('text' in parsed) {
      process.stdout.write(parsed.text);
      return 0;
    }
    action = parsed.action;
    const outcome = await run(parsed, keepUp, patience);
    return isUnread ? 1 : exitCodeOf(outcome, parsed);
  } catch (error) {
    const isUsage = error instanceof UsageError;
    await say(sentenceFor(error), ...(isUsage ? [helpFor(args)] : []));
    return isUsage ? 2 : 1;
  }
}

async function run(command: Command, keepUp: KeepLocalWorldUp, patience?: Patience): Promise<Outcome> {
  const { action, source } = command;
  try {
    if (action.name === 'local') {
      await keepUp(action);
      return 'answered';
    }
    // Only now, since nobody who wants help or has mistyped should wait for the AWS SDK.
    const { perform } = await import('./perform.ts');
    return await perform(command, action, patience);
  } catch (error) {
    throw explainAwsError(error, source);
  }
}

function exitCodeOf(outcome: Outcome, { exitCode }: Command): number {
  if (outcome === 'incomplete') return 1;
  if (outcome === 'aboveThreshold') return 3;
  return outcome === 'nothingFound' && exitCode ? 4 : 0;
}

/** On standard error, broken at the width of a terminal. */
async function say(...sentences: readonly string[]): Promise<void> {
  const text = plainLines(sentences.join('\n'));
  const { columns } = process.stderr;
  process.stderr.write(`${columns === undefined ? text : (await import('wrap-ansi')).default(text, columns)}\n`);
}
