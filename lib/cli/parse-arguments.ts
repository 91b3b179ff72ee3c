import { CommanderError, Option, Command as Program } from 'commander';
import type { Said } from '../answers/bounce/said.ts';
import type { Filter, Grouping, Range } from '../answers/filter.ts';
import type { Action, Command } from './command.ts';
import { messageIdIn } from './message-id.ts';
import { bounceType, grouping, port, positiveNumber, wholeNumber } from './option-values.ts';
import { filterOf, limitOf, type Options, rangeOf, sourceOf, withFilter, withRange, withSource } from './options.ts';
import { UsageError } from './usage-error.ts';

/** What the command line asks for, or the text (help, version) that answers it by itself. Pure. @throws UsageError */
export function parseArguments(args: readonly string[], now: Date): Command | { readonly text: string } {
  let command: Command | undefined;
  let text = '';
  const write = (line: string) => {
    text += line;
  };
  const program = build(now, write, (parsed) => {
    command = parsed;
  });
  try {
    program.parse(args.length > 0 ? args : ['--help'], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return { text };
    if (error instanceof CommanderError && error.code === 'commander.help')
      throw new UsageError(`There is no such command: ${args.slice(1).join(' ')}.\nTry: ses-events --help`);
    if (error instanceof CommanderError)
      throw new UsageError(`${error.message.replace(/^error: /, '')}\nTry: ses-events --help`);
    throw error;
  }
  return command ?? { text };
}

function build(now: Date, write: (text: string) => void, done: (command: Command) => void): Program {
  const program = new Program('ses-events')
    .description('What happened to the mail that you sent through Amazon SES.')
    .exitOverride()
    .configureOutput({ writeOut: write, writeErr: () => {} });
  const add = (usage: string, description: string, toAction: (options: Options, argument: string) => Action) => {
    const command = program.command(usage).description(description);
    return command.action((...given: unknown[]) => {
      const options = command.opts<Options>();
      const argument = usage.includes('<') ? argumentOf(usage, given[0]) : '';
      const shared = { source: sourceOf(options), json: options.json === true, utc: options.utc === true };
      done({ ...shared, action: toAction(options, argument) });
    });
  };
  addMessageCommands(add, now);
  addFeedCommands(add, now);
  add('explain <text...>', 'what the answer of a mail server means; - reads answers from standard input', (options, text) => ({
    name: 'explain',
    said: text === '-' ? standardInput(options) : { text, ...saidBeside(options) },
  }))
    .option('--status <code>', 'the enhanced status code that came with it: 5.1.1')
    .option('--bounce-type <type>', "SES's word for it: Transient/General", bounceType)
    .option('--json', 'data only, one object a line');
  add('local', 'keeps the local world up, so that every command can be tried with --local', (options) => ({
    name: 'local',
    path: String(options.path),
    traffic: Number(options.traffic),
    ...(typeof options.port === 'number' && { port: options.port }),
  }))
    .option('--traffic <n>', 'feed it n mails a second', positiveNumber, 0)
    .option('--port <port>', 'listen on this loopback port (default: a free one)', port)
    .option('--path <folder>', 'keep the data here', '.ses-events');
  return program;
}

/** @throws UsageError where an option would be about no answer in particular */
function standardInput(options: Options): 'standardInput' {
  const idle = ['status', 'bounceType'].find((name) => options[name] !== undefined);
  if (idle === undefined) return 'standardInput';
  throw new UsageError(
    `--${idle === 'status' ? idle : 'bounce-type'} means nothing beside -: give it in each line of the input.`,
  );
}

function saidBeside({ status, bounceType: type }: Options): Partial<Said> {
  const [bounceTypeName, bounceSubType] = (type ?? []) as readonly string[];
  return {
    ...(typeof status === 'string' && { status }),
    ...(bounceTypeName !== undefined && { bounceType: bounceTypeName }),
    ...(bounceSubType !== undefined && { bounceSubType }),
  };
}

type Add = (usage: string, description: string, toAction: (options: Options, argument: string) => Action) => Program;

function argumentOf(usage: string, given: unknown): string {
  const argument = (Array.isArray(given) ? given.join(' ') : String(given)).trim();
  if (argument === '')
    throw new UsageError(`The ${usage.slice(usage.indexOf('<'))} of "${usage}" is empty.\nTry: ses-events --help`);
  return argument;
}

function addressIn(text: string): string {
  if (text.includes('@')) return text;
  throw new UsageError(`"${text}" is no address: give one such as ana@example.com.`);
}

/** What `export` writes, and where. */
function fileOf({ format, output, bom }: Options) {
  const file = typeof output === 'string' ? output : undefined;
  if (file?.trim() === '') throw new UsageError('The name of the --output file is empty: give one, or leave --output out.');
  const isCsv = format === 'csv' || (format === undefined && file?.endsWith('.csv') === true);
  if (bom === false && !(isCsv && file !== undefined))
    throw new UsageError('--no-bom means nothing without a CSV file: give --output too, or leave it out.');
  return {
    format: isCsv ? 'csv' : 'jsonl',
    ...(file !== undefined && { output: file }),
    ...(bom === false && { bom }),
  } as const;
}

/** Commands about one message or one address. */
function addMessageCommands(add: Add, now: Date): void {
  const history = add('history <messageId>', 'what happened to this mail, for each recipient', (options, messageId) => ({
    name: 'history',
    messageId: messageIdIn(messageId),
    insights: options.format === 'insights',
  }));
  withSource(history).addOption(
    new Option('--format <format>', 'insights: the shape of SESv2 GetMessageInsights').choices(['insights']),
  );
  const recipient = add('recipient <address>', 'all mail to this address, newest first', (options, address) => ({
    name: 'recipient',
    address: addressIn(address),
    events: options.events === true,
    range: rangeOf(options, now, 'ever'),
    ...limitOf(options),
  }));
  withRange(withSource(recipient), 'ever')
    .option('--events', 'with the timeline of each message')
    .option('--limit <n>', 'at most so many messages', wholeNumber);
  withSource(
    add('check <file>', 'whether to mail each address of a list; - is standard input', ({ column, format }, file) => ({
      name: 'check',
      file,
      ...(typeof column === 'string' && { column }),
      ...(format === 'csv' && { format }),
    })),
  )
    .option('--column <name>', 'the column with the addresses (default: by its name)')
    .addOption(new Option('--format <format>', 'csv: your own columns, and the verdict beside them').choices(['csv']));
  withSource(
    add('why <messageIdOrAddress>', 'what happened in plain words, and what to do', (_, subject) => ({
      name: 'why',
      subject: messageIdIn(subject),
    })),
  );
}

/** Commands about events of a time. */
function addFeedCommands(add: Add, now: Date): void {
  const addFeed = (name: string, description: string, since: string, toAction: (feed: Feed, options: Options) => Action) => {
    const command = add(name, description, (options) =>
      toAction({ filter: filterOf(options), range: rangeOf(options, now, since) }, options),
    );
    return withFilter(withRange(withSource(command), since));
  };
  addFeed('events', 'events by type and time, oldest first', '24h', (feed, options) => ({
    name: 'events',
    ...feed,
    ...limitOf(options),
  })).option('--limit <n>', 'the newest so many', wholeNumber);
  const trouble = 'bounces that will not heal, complaints, rejects, rendering failures, suppression echoes, by cause';
  addFeed('problems', trouble, '7d', (feed) => ({ name: 'problems', ...feed }));
  addFeed('stats', 'counts and rates', '7d', (feed, options) => ({
    name: 'stats',
    ...feed,
    by: options.by as Grouping,
  })).option('--by <group>', 'day, hour, configurationSet, recipientDomain or tag:NAME', grouping, 'day');
  addFeed('export', 'rows of a time range as JSON Lines or CSV', '24h', (feed, options) => ({
    name: 'export',
    ...feed,
    ...fileOf(options),
  }))
    .addOption(
      new Option('--format <format>', 'jsonl or csv (default: by the name of the file, else jsonl)').choices(['jsonl', 'csv']),
    )
    .option('--output <file>', 'write to this file, complete or not at all (default: standard output)')
    .option('--no-bom', 'a CSV file without the byte-order mark that spreadsheets need');
  const tail = add('tail', 'events as they come, late ones too, until Ctrl-C', (options) => ({
    name: 'tail',
    filter: filterOf(options),
  }));
  withFilter(withSource(tail));
}

type Feed = { readonly filter: Filter; readonly range: Range };
