import { Option, type Command as Program } from 'commander';
import type { Filter, Range } from '../answers/filter.ts';
import type { Source } from '../deployed/source.ts';
import { type EventType, sesEventTypes } from '../events/event-type.ts';
import { defaultStackName } from '../stack/names.ts';
import { eventTypes, httpUrl, wholeNumber } from './option-values.ts';
import { timeExpression } from './time-expression.ts';
import { UsageError } from './usage-error.ts';

/** What commander read, by the option's name. */
export type Options = Readonly<Record<string, unknown>>;

/** Options that several commands share, and what they come to: each pair in one place. */
export function withSource(command: Program): Program {
  return command
    .option('--stack <name>', `the stack whose outputs name the table (default: "${defaultStackName}")`)
    .option('--table <name>', 'the table, in place of a stack')
    .option('--shards <n>', "with --table: the stack's shard count (default: 4)", wholeNumber)
    .addOption(
      new Option('--feed-index <which>', "with --table: the stack's feedIndex (default: all)").choices(['all', 'problems']),
    )
    .option('--local', 'ask the world that "ses-events local" keeps up')
    .option('--region <region>', 'the AWS region (default: as the AWS CLI)')
    .option('--profile <name>', 'the profile of your AWS configuration')
    .option('--endpoint-url <url>', 'another DynamoDB', httpUrl)
    .option('--utc', 'times in UTC')
    .option('--json', 'data only');
}

export function sourceOf(options: Options): Source {
  const { stack = defaultStackName, table, shards = 4, feedIndex, local, region, profile, endpointUrl } = options;
  const reach = {
    ...(typeof region === 'string' && { region }),
    ...(typeof profile === 'string' && { profile }),
    ...(typeof endpointUrl === 'string' && { endpointUrl }),
  };
  if (local === true) {
    refuseBeside('--local', options, ['stack', 'table', 'shards', 'feedIndex', 'region', 'profile', 'endpointUrl']);
    return { kind: 'local' };
  }
  if (typeof table === 'string') {
    refuseBeside('--table', options, ['stack']);
    return { kind: 'table', table, shards: Number(shards), feedIndex: feedIndex === 'problems' ? 'problems' : 'all', ...reach };
  }
  refuseBeside('a stack, whose outputs say it', options, ['shards', 'feedIndex']);
  return { kind: 'stack', stack: String(stack), ...reach };
}

/** An option that would do nothing is a misunderstanding. */
function refuseBeside(given: string, options: Options, without: readonly string[]): void {
  const idle = without.find((name) => options[name] !== undefined);
  if (idle === undefined) return;
  const flag = `--${idle.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  throw new UsageError(`${flag} means nothing beside ${given}: leave one of them out.`);
}

/** @param since the default, for the help */
export function withRange(command: Program, since: string): Program {
  return command
    .option('--since <time>', `30m, 24h, 7d, 2026-11-01 or 2026-11-01T08:30 (default: ${since})`)
    .option('--until <time>', 'before this time (default: now)');
}

/** @param defaultSince how long before the end, or `ever` */
export function rangeOf({ since, until, utc }: Options, now: Date, defaultSince: string): Range {
  const end = typeof until === 'string' ? timeExpression('--until', until, now, utc === true) : undefined;
  const latest = new Date(now.getTime() + clockSkew);
  const range = {
    since: startOf(since, end ?? now, now, defaultSince, utc === true),
    until: end && end < latest ? end : latest,
  };
  if (range.since < range.until) return range;
  throw new UsageError(
    `Nothing lies between --since ${String(since ?? defaultSince)} and ${end ? `--until ${String(until)}` : 'now'}.`,
  );
}

function startOf(since: unknown, end: Date, now: Date, defaultSince: string, utc: boolean): Date {
  if (typeof since === 'string') return new Date(Math.max(0, timeExpression('--since', since, now, utc).getTime()));
  return defaultSince === 'ever' ? new Date(0) : timeExpression('--since', defaultSince, end, utc);
}

/** Events can be stamped by a clock that is ahead of this machine's. */
const clockSkew = 60_000;

export function withFilter(command: Program): Program {
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

export function filterOf({ type, tag, configurationSet, recipientDomain }: Options): Filter {
  return {
    types: (type as readonly EventType[] | undefined) ?? [],
    tags: (tag as readonly string[] | undefined) ?? [],
    ...(typeof configurationSet === 'string' && { configurationSet }),
    ...(typeof recipientDomain === 'string' && { recipientDomain: recipientDomain.toLowerCase() }),
  };
}

export function limitOf({ limit }: Options): { readonly limit?: number } {
  return typeof limit === 'number' ? { limit } : {};
}
