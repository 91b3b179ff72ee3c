import { Command as Program } from 'commander';
import packageJson from '../../../package.json' with { type: 'json' };
import type { Command } from '../command.ts';
import { UsageError } from '../usage-error.ts';
import { addAddressCommands } from './address-commands.ts';
import type { Add, Definition } from './definition.ts';
import { afterList, beforeList, describe, everyHelp, listOfCommands } from './help.ts';
import { addLocal } from './local-command.ts';
import { addMessageCommands } from './message-commands.ts';
import type { Options } from './options.ts';
import { addPage } from './page-command.ts';
import { addRedrive } from './redrive-command.ts';
import { addReplay } from './replay-command.ts';
import { type Environment, localSource, regionsOf, sourceOf } from './source-options.ts';
import { addTimeCommands } from './time-commands.ts';

/** Where the words of the program go, and what it was told. */
export type Surroundings = {
  readonly now: Date;
  /** @default empty */
  readonly environment?: Environment;
  /** Characters in a line of help. */
  readonly width: number;
  readonly write: (text: string) => void;
  readonly done: (command: Command) => void;
};

/** All commands with their options: what parses the arguments, writes the help and the table of README.md. */
export function programOf({ now, environment = {}, width, write, done }: Surroundings): Program {
  const program = new Program('ses-events')
    .usage('COMMAND [OPTIONS]')
    .version(packageJson.version, '--version', 'the version of this program')
    .helpOption('-h, --help', 'this text')
    .exitOverride()
    .configureHelp(everyHelp)
    .configureOutput({ writeOut: write, writeErr: () => {}, getOutHelpWidth: () => width })
    // The list of commands fits one screen: no blank line after this one.
    .addHelpText('before', beforeList(width))
    .addHelpText('after', afterList(width));
  const add: Add = (definition) => addCommand(program, definition, environment, done);
  program.commandsGroup('About one mail or address:');
  addMessageCommands(add);
  addAddressCommands(add, now);
  program.commandsGroup('About a time:');
  addPage(add);
  addTimeCommands(add, now);
  program.commandsGroup('About the pipeline:');
  addRedrive(add);
  addReplay(add, now);
  addLocal(add);
  // Not before: what is set here until then, every command takes over.
  return program.configureHelp(listOfCommands);
}

function addCommand(
  program: Program,
  definition: Definition,
  environment: Environment,
  done: (command: Command) => void,
): Program {
  const { usage, toAction } = definition;
  const command = describe(program.command(usage), definition);
  return command.action((...given: unknown[]) => {
    const options = command.opts<Options>();
    const action = toAction(options, usage.includes('<') ? argumentOf(usage, given[0]) : '', wordsOf(given[0]));
    done({
      source: action.name === 'local' ? localSource(options) : sourceOf(options, environment),
      regions: regionsOf(options),
      json: options.json === true,
      utc: options.utc === true,
      exitCode: options.exitCode === true,
      action,
    });
  });
}

/** Of an argument that may be several. */
function wordsOf(given: unknown): readonly string[] {
  return Array.isArray(given) ? given.map(String) : [];
}

function argumentOf(usage: string, given: unknown): string {
  const argument = (Array.isArray(given) ? given.join(' ') : String(given)).trim();
  if (argument === '') throw new UsageError(`The ${usage.slice(usage.indexOf('<'))} of "${usage}" is empty.`);
  return argument;
}
