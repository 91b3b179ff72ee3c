import { InvalidArgumentError, Option, type Command as Program } from 'commander';
import type { Source } from '../../deployed/source.ts';
import { defaultStackName } from '../../stack/names.ts';
import { UsageError } from '../usage-error.ts';
import { httpUrl, someText, wholeNumber } from './option-values.ts';
import { given, type Options, refuseBeside } from './options.ts';

/** Names the stack of whoever has no --stack. */
const stackVariable = 'SES_EVENTS_STACK';

/** The variables of the process, handed in. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Which pipeline, for a command that needs more of it than its table. */
export function withPipeline(command: Program): Program {
  return command
    .optionsGroup('Where from:')
    .option(
      '--stack <name>',
      `the stack, STACK/CONSTRUCT in your own CDK app (default: ${stackVariable}, or ${defaultStackName})`,
      someText,
    )
    .option('--local', 'the world that "ses-events local" keeps up')
    .option('--path <folder>', 'with --local: the folder of that world (default: ~/.ses-events)', someText)
    .addOption(oneRegion())
    .option('--profile <name>', 'the profile of your AWS configuration');
}

/** Which table, and how it is reached. @param regions how many regions the command can ask */
export function withSource(command: Program, regions: 'one' | 'several' = 'one'): Program {
  return command
    .optionsGroup('Where from:')
    .option(
      '--stack <name>',
      `the stack whose outputs name the table, STACK/CONSTRUCT in your own CDK app (default: ${stackVariable}, or ${defaultStackName})`,
      someText,
    )
    .option('--table <name>', 'the table, in place of a stack')
    .option('--shards <n>', "with --table: the stack's shard count (default: 4)", wholeNumber)
    .addOption(
      new Option('--feed-index <which>', "with --table: the stack's feedIndex, all or problems (default: all)").choices([
        'all',
        'problems',
      ]),
    )
    .option('--local', 'ask the world that "ses-events local" keeps up')
    .option('--path <folder>', 'with --local: the folder of that world (default: ~/.ses-events)', someText)
    .addOption(regions === 'one' ? oneRegion() : severalRegions())
    .option('--profile <name>', 'the profile of your AWS configuration')
    .option('--endpoint-url <url>', 'another DynamoDB', httpUrl);
}

function oneRegion(): Option {
  return new Option('--region <region>', 'the AWS region (default: as the AWS CLI)').argParser(
    (region, before?: readonly string[]) => {
      if (before === undefined) return [someText(region)];
      throw new InvalidArgumentError('This command asks one region: give --region once.');
    },
  );
}

function severalRegions(): Option {
  return new Option(
    '--region <region>',
    'the AWS region; given several times, all are asked as one (default: as the AWS CLI)',
  ).argParser((region, before: readonly string[] = []) => [...before, someText(region)]);
}

/** Each once. */
export function regionsOf({ region }: Options): readonly string[] {
  return [...new Set((region ?? []) as readonly string[])];
}

export function sourceOf(options: Options, environment: Environment): Source {
  const { table, shards = 4, feedIndex, local } = options;
  const [region] = regionsOf(options);
  const reach = { ...(region !== undefined && { region }), ...given(options, 'string', 'profile', 'endpointUrl') };
  if (local === true) {
    refuseBeside('--local', options, ['stack', 'table', 'shards', 'feedIndex', 'region', 'profile', 'endpointUrl']);
    return localSource(options);
  }
  if (options.path !== undefined)
    throw new UsageError('--path means nothing without --local: give --local too, or leave it out.');
  if (typeof table === 'string') {
    refuseBeside('--table', options, ['stack']);
    return { kind: 'table', table, shards: Number(shards), feedIndex: feedIndex === 'problems' ? 'problems' : 'all', ...reach };
  }
  refuseBeside('a stack, whose outputs say it', options, ['shards', 'feedIndex']);
  return { kind: 'stack', ...stackOf(options, environment), ...reach };
}

/** The world that `ses-events local` keeps up, for that command itself too. */
export function localSource(options: Options): Source {
  return { kind: 'local', ...given(options, 'string', 'path') };
}

function stackOf({ stack }: Options, environment: Environment): { readonly stack: string; readonly stackVariable?: string } {
  if (typeof stack === 'string') return { stack };
  const set = environment[stackVariable];
  return set ? { stack: set, stackVariable } : { stack: defaultStackName };
}
