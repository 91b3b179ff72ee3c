import { Option, type Command as Program } from 'commander';
import type { Source } from '../../deployed/source.ts';
import { defaultStackName } from '../../stack/names.ts';
import { httpUrl, wholeNumber } from './option-values.ts';
import { given, type Options, refuseBeside } from './options.ts';

/** Which table, and how it is reached. */
export function withSource(command: Program): Program {
  return command
    .optionsGroup('Where from:')
    .option('--stack <name>', `the stack whose outputs name the table (default: ${defaultStackName})`)
    .option('--table <name>', 'the table, in place of a stack')
    .option('--shards <n>', "with --table: the stack's shard count (default: 4)", wholeNumber)
    .addOption(
      new Option('--feed-index <which>', "with --table: the stack's feedIndex, all or problems (default: all)").choices([
        'all',
        'problems',
      ]),
    )
    .option('--local', 'ask the world that "ses-events local" keeps up')
    .option('--region <region>', 'the AWS region (default: as the AWS CLI)')
    .option('--profile <name>', 'the profile of your AWS configuration')
    .option('--endpoint-url <url>', 'another DynamoDB', httpUrl);
}

export function sourceOf(options: Options): Source {
  const { stack = defaultStackName, table, shards = 4, feedIndex, local } = options;
  const reach = given(options, 'string', 'region', 'profile', 'endpointUrl');
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
