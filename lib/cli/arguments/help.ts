import { Help, type HelpConfiguration, type Option, type Command as Program } from 'commander';
import type { Definition } from './definition.ts';

/** Every help breaks its lines, on a narrow terminal too. The descriptions have the choices in their own words. */
export const everyHelp = { minWidthToWrap: 20, optionDescription } as const satisfies HelpConfiguration;

export function optionDescription({ description, required, defaultValue }: Option): string {
  return required && defaultValue !== undefined ? `${description} (default: ${defaultValue})` : description;
}

/** The list of commands fits one screen: no blank lines between its parts, and what can be asked of a command stands in that command's help. */
export const listOfCommands: HelpConfiguration = {
  ...everyHelp,
  visibleOptions: () => [],
  visibleCommands: (program) => program.commands.filter((command) => command.name() !== 'help'),
  subcommandTerm: (command) => `${command.name()} ${command.usage().replace('[options]', '')}`.replaceAll('  ', ' ').trim(),
  formatHelp: (program, help) => Help.prototype.formatHelp.call(help, program, help).replace('\n\n', '\n'),
  formatItemList: (heading, items) => (items.length > 0 ? [heading, ...items] : []),
};

const codes = {
  0: 'an answer, an empty one too',
  1: 'something stands in the way',
  2: 'wrong usage',
  3: 'a rate is above --fail-above',
  4: 'nothing found, with --exit-code',
} as const;

/** What its help says of a command before its options, and after them where its exit code says more than usual. */
export function describe(command: Program, { summary, sentence, examples }: Definition): Program {
  const lines = examples.flatMap(({ what, line }) => [`  # ${what}`, `  ses-events ${line}`]);
  return command
    .summary(summary)
    .description(`${sentence}\n\nExamples:\n${lines.join('\n')}`)
    .helpOption('-h, --help', 'this text')
    .addHelpText('after', () => exitCodesOf(command));
}

function exitCodesOf(command: Program): string {
  const own = command.options.flatMap(({ long }) => (long === '--fail-above' ? [3] : long === '--exit-code' ? [4] : []));
  const lines = Object.entries(codes).filter(([code]) => Number(code) < 3 || own.includes(Number(code)));
  return own.length === 0 ? '' : `\nExit codes:\n${lines.map(([code, meaning]) => `  ${code}  ${meaning}`).join('\n')}`;
}

/** Before the list of commands. */
export function beforeList(width: number): string {
  return new Help().boxWrap('What happened to the mail that you sent through Amazon SES.', width);
}

/** After the list of commands; the other exit codes stand in the help of the commands that have them. */
export function afterList(width: number): string {
  const text = [
    '',
    'Examples and options: ses-events COMMAND --help. Version: ses-events --version.',
    'Exit codes: 0 an answer, 1 something stands in the way, 2 wrong usage.',
  ];
  return new Help().boxWrap(text.join('\n'), width);
}
