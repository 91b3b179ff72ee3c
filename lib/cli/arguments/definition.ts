import type { Command as Program } from 'commander';
import type { Action } from '../command.ts';
import type { Options } from './options.ts';

/** One command: what its help says, and what its arguments come to. */
export type Definition = {
  /** With its argument: `history <messageId>`. */
  readonly usage: string;
  /** Beside its name in the list of commands. */
  readonly summary: string;
  readonly sentence: string;
  readonly examples: readonly [Example, Example];
  /** @param words those of an argument that may be several: `replay [from...]` */
  readonly toAction: (options: Options, argument: string, words: readonly string[]) => Action;
};

export type Example = { readonly what: string; readonly line: string };

/** Adds a command to the program. Its own options are to follow. */
export type Add = (definition: Definition) => Program;

/** What every command can be asked that shows times or data. */
export function withOutput(command: Program): Program {
  return command.option('--utc', 'times in UTC').option('--json', 'data only, for programs');
}

export function withExitCode(command: Program): Program {
  return command.option('--exit-code', 'exit with 4 where nothing is found');
}
