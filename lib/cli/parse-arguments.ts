import { CommanderError, InvalidArgumentError, Option, Command as Program } from 'commander';
import { type EventType, sesEventTypes } from '../events/event-type.ts';
import { defaultStackName } from '../stack/names.ts';
import type { Action, Command, Filter, Grouping, Range, Source } from './command.ts';
import { UsageError } from './errors.ts';
import { timeExpression } from './time-expression.ts';

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
    if (error instanceof CommanderError)
      throw new UsageError(`${error.message.replace(/^error: /, '')}\nTry: ses-events --help`);
    throw error;
  }
  return command ?? { text };
}

type Options = Readonly<Record<string, unknown>>;

function build(now: Date, write: (text: string) => void, done: (command: Command) => void): Program {
  const program = new Program('ses-events')
    .description('What happened to the mail that you sent through Amazon SES.')
    .exitOverride()
    .configureOutput({ writeOut: write, writeErr: () => {} })
    .configureHelp({ showGlobalOptions: false });
  const add = (usage: string, description: string, toAction: (options: Options, argument: string) => Action) => {
    const command = program.command(usage).description(description);
    command.action((...given: unknown[]) => {
      const options = command.opts<Options>();
      const argument = usage.includes('<') ? String(given[0]) : '';
      done({
        source: sourceOf(options),
        json: options.json === true,
        utc: options.utc === true,
        action: toAction(options, argument),
      });
    });
    return withSource(command);
  };
  const range = (options: Options) => rangeOf(options, now);

  add('history <messageId>', 'what happened to this mail, for each recipient', (options, messageId) => ({
    name: 'history',
    messageId,
    insights: options.format === 'insights',
  })).addOption(new Option('--format <format>', 'insights: the shape of SESv2 GetMessageInsights').choices(['insights']));
  withRange(
    add('recipient <address>', 'all mail to this address, newest first', (options, address) => ({
      name: 'recipient',
      address,
      events: options.events === true,
      range: range(options),
      ...limitOf(options),
    })),
  )
    .option('--events', 'with the timeline of each message')
    .option('--limit <n>', 'at most so many messages', wholeNumber);
  withFilter(
    withRange(
      add('events', 'events by type and time, oldest first', (options) => ({
        name: 'events',
        filter: filterOf(options),
        range: range(options),
        ...limitOf(options),
      })),
      '24h',
    ),
  ).option('--limit <n>', 'the newest so many', wholeNumber);
  withFilter(
    withRange(
      add(
        'problems',
        'bounces that will not heal, complaints, rejects, rendering failures, suppression echoes, by cause',
        (options) => ({ name: 'problems', filter: filterOf(options), range: range(options) }),
      ),
      '7d',
    ),
  );
  withFilter(
    withRange(
      add('stats', 'counts and rates', (options) => ({
        name: 'stats',
        filter: filterOf(options),
        range: range(options),
        by: options.by as Grouping,
      })),
      '7d',
    ),
  ).option('--by <group>', 'day, hour, configurationSet, recipientDomain or tag:NAME', grouping, 'day');
  withFilter(
    add('tail', 'events as they come, late ones too, until Ctrl-C', (options) => ({ name: 'tail', filter: filterOf(options) })),
  );
  add('why <messageIdOrAddress>', 'what happened in plain words, and what to do', (_, subject) => ({ name: 'why', subject }));
  withFilter(
    withRange(
      add('export', 'rows of a time range as JSON Lines or CSV', (options) => ({
        name: 'export',
        filter: filterOf(options),
        range: range(options),
        format: options.format === 'csv' ? 'csv' : 'jsonl',
        ...(typeof options.output === 'string' && { output: options.output }),
      })),
      '24h',
    ),
  )
    .addOption(new Option('--format <format>', 'jsonl or csv').choices(['jsonl', 'csv']).default('jsonl'))
    .option('--output <file>', 'write to this file, complete or not at all (default: standard output)');
  add('local', 'keeps the local world up, so that every command can be tried with --local', (options) => ({
    name: 'local',
    path: String(options.path),
    traffic: Number(options.traffic),
    ...(typeof options.port === 'number' && { port: options.port }),
  }))
    .option('--traffic <n>', 'feed it n mails a second', positiveNumber, 0)
    .option('--port <port>', 'listen on this loopback port (default: a free one)', wholeNumber)
    .option('--path <folder>', 'keep the data here', '.ses-events');
  return program;
}

function withSource(command: Program): Program {
  return command
    .option('--stack <name>', 'the stack whose outputs name the table', defaultStackName)
    .option('--table <name>', 'the table, in place of a stack')
    .option('--shards <n>', "with --table: the stack's shard count", wholeNumber, 4)
    .addOption(
      new Option('--feed-index <which>', "with --table: the stack's feedIndex").choices(['all', 'problems']).default('all'),
    )
    .option('--local', 'ask the world that "ses-events local" keeps up')
    .option('--region <region>', 'the AWS region (default: as the AWS CLI)')
    .option('--profile <name>', 'the profile of your AWS configuration')
    .option('--endpoint-url <url>', 'another DynamoDB')
    .option('--utc', 'times in UTC')
    .option('--json', 'data only');
}

function withRange(command: Program, since?: string): Program {
  return command
    .option('--since <time>', `30m, 24h, 7d, 2026-11-01 or 2026-11-01T08:30${since ? '' : ' (default: ever)'}`, since)
    .option('--until <time>', 'before this time (default: now)');
}

function withFilter(command: Program): Program {
  return command
    .option('--type <types>', `of ${sesEventTypes.join(', ')}, unknown; several with commas`, eventTypes)
    .option(
      '--tag <name=value>',
      'with this tag of the sender; may be repeated',
      (tag: string, tags: readonly string[] = []) => [...tags, tag],
    )
    .option('--configuration-set <name>', 'sent with this configuration set')
    .option('--recipient-domain <domain>', 'to addresses of this domain');
}

function sourceOf({ stack, table, shards, feedIndex, local, region, profile, endpointUrl }: Options): Source {
  const reach = {
    ...(typeof region === 'string' && { region }),
    ...(typeof profile === 'string' && { profile }),
    ...(typeof endpointUrl === 'string' && { endpointUrl }),
  };
  if (local === true && typeof table === 'string') throw new UsageError('--local and --table name two sources: give one.');
  if (local === true) return { kind: 'local', ...reach };
  if (typeof table === 'string')
    return { kind: 'table', table, shards: Number(shards), feedIndex: feedIndex === 'problems' ? 'problems' : 'all', ...reach };
  return { kind: 'stack', stack: String(stack), ...reach };
}

function rangeOf({ since, until, utc }: Options, now: Date): Range {
  const range = {
    since: typeof since === 'string' ? timeExpression('--since', since, now, utc === true) : new Date(0),
    until:
      typeof until === 'string' ? timeExpression('--until', until, now, utc === true) : new Date(now.getTime() + clockSkew),
  };
  if (range.since >= range.until)
    throw new UsageError(`--since ${String(since ?? 'ever')} is not before --until ${String(until)}: nothing lies between.`);
  return range;
}

/** Events can be stamped by a clock that is ahead of this machine's. */
const clockSkew = 60_000;

function filterOf({ type, tag, configurationSet, recipientDomain }: Options): Filter {
  return {
    types: (type as readonly EventType[] | undefined) ?? [],
    tags: (tag as readonly string[] | undefined) ?? [],
    ...(typeof configurationSet === 'string' && { configurationSet }),
    ...(typeof recipientDomain === 'string' && { recipientDomain: recipientDomain.toLowerCase() }),
  };
}

function limitOf({ limit }: Options): { readonly limit?: number } {
  return typeof limit === 'number' ? { limit } : {};
}

function eventTypes(text: string): readonly EventType[] {
  const all: readonly string[] = [...sesEventTypes, 'unknown'];
  const types = text.split(',').map((type) => type.trim());
  const wrong = types.find((type) => !all.includes(type));
  if (wrong !== undefined) throw new InvalidArgumentError(`"${wrong}" is no event type: choose from ${all.join(', ')}.`);
  return types as readonly EventType[];
}

function grouping(text: string): Grouping {
  if (/^(?:day|hour|configurationSet|recipientDomain|tag:.+)$/.test(text)) return text as Grouping;
  throw new InvalidArgumentError('Choose day, hour, configurationSet, recipientDomain or tag:NAME.');
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new InvalidArgumentError('Give a whole number above zero.');
}

function positiveNumber(text: string): number {
  const number = Number(text);
  if (number > 0 && number <= 1_000) return number;
  throw new InvalidArgumentError('Give a number above zero, at most 1000.');
}
