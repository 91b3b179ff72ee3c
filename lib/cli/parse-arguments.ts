import { CommanderError } from 'commander';
import { programOf, type Surroundings } from './arguments/program.ts';
import type { Command } from './command.ts';
import { UsageError } from './usage-error.ts';

/**
 * What the command line asks for, or the text (help, version) that answers it by itself. Pure.
 * @throws UsageError
 */
export function parseArguments(
  args: readonly string[],
  now: Date,
  { width = 80, environment = {} }: Partial<Pick<Surroundings, 'width' | 'environment'>> = {},
): Command | { readonly text: string } {
  let command: Command | undefined;
  let text = '';
  const write = (line: string) => {
    text += line;
  };
  const done = (parsed: Command) => {
    command = parsed;
  };
  try {
    programOf({ now, environment, width, write, done }).parse(args.length > 0 ? args : ['--help'], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { text };
    if (error.code === 'commander.help') throw new UsageError(`There is no such command: ${args.slice(1).join(' ')}.`);
    throw new UsageError(error.message.replace(/^error: /, ''));
  }
  return command ?? { text };
}

/** Where the help of the command stands that these arguments name, or of all. */
export function helpFor([name]: readonly string[]): string {
  const { commands } = programOf({ now: new Date(0), width: 80, write: () => {}, done: () => {} });
  const known = commands.find((command) => command.name() === name);
  return `Try: ses-events ${known ? `${known.name()} ` : ''}--help`;
}
