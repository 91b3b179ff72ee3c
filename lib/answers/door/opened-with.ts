import { isHttpUrl } from '../../deployed/is-http-url.ts';
import type { Credentials, Source } from '../../deployed/source.ts';
import { givenCount, givenText, givenWord } from './given-values.ts';
import { InvalidQuestion, quoted, refuseUnknown } from './invalid-question.ts';

/** How the table is reached. Needs `dynamodb:Query` on the table and its indexes. */
type Reach = {
  /** @default as the AWS CLI finds it: `AWS_REGION`, `AWS_DEFAULT_REGION`, the profile of `AWS_PROFILE` */
  readonly region?: string;
  /** @default as the AWS SDK finds them */
  readonly credentials?: Credentials;
  /** Another DynamoDB, such as that of `ses-events local`. */
  readonly endpointUrl?: string;
};

/** By the stack, whose outputs name the table, or `Stack/Construct`: needs `cloudformation:DescribeStacks`, too. */
type OfStack = { readonly stack: string };

type OfTable = {
  readonly table: string;
  /** The stack's output `ShardCount`. */
  readonly shardCount: number;
  /** The stack's output `FeedIndex`. @default all */
  readonly feedIndex?: 'all' | 'problems';
};

/** Which table is asked. */
export type OpenOptions = (OfStack | OfTable) & Reach;

const names = ['stack', 'table', 'shardCount', 'feedIndex', 'region', 'credentials', 'endpointUrl'] as const;

/** @throws InvalidQuestion */
export function openedWith(options: OpenOptions): Source {
  refuseUnknown('openEvents', options, names);
  const { stack, table, shardCount, feedIndex, ...reach }: { readonly [Name in (typeof names)[number]]?: unknown } = options;
  if ((stack === undefined) === (table === undefined))
    throw new InvalidQuestion('openEvents needs to know one table: give either stack, or table with its shardCount.');
  if (table === undefined) {
    if (shardCount !== undefined || feedIndex !== undefined)
      throw new InvalidQuestion('The outputs of the stack say shardCount and feedIndex: leave them out, or give table.');
    return { kind: 'stack', stack: givenText('stack', stack), ...reachIn(reach) };
  }
  return {
    kind: 'table',
    table: givenText('table', table),
    shards: givenCount('shardCount', shardCount),
    feedIndex: givenWord('feedIndex', feedIndex ?? 'all', ['all', 'problems'] as const),
    ...reachIn(reach),
  };
}

function reachIn({ region, credentials, endpointUrl }: { readonly [Name in keyof Reach]: unknown }): Reach {
  return {
    ...(region !== undefined && { region: givenText('region', region) }),
    ...(credentials !== undefined && { credentials: credentialsIn(credentials) }),
    ...(endpointUrl !== undefined && { endpointUrl: urlIn(endpointUrl) }),
  };
}

/** What is wrong with them is not repeated. */
function credentialsIn(given: unknown): Credentials {
  if (isCredentials(given)) return given;
  throw new InvalidQuestion(
    'credentials are none: give accessKeyId and secretAccessKey, or a function that answers with them.',
  );
}

function isCredentials(given: unknown): given is Credentials {
  if (typeof given === 'function') return true;
  if (typeof given !== 'object' || given === null || !('accessKeyId' in given && 'secretAccessKey' in given)) return false;
  return [given.accessKeyId, given.secretAccessKey].every((key) => typeof key === 'string' && key !== '');
}

function urlIn(given: unknown): string {
  if (isHttpUrl(given)) return given;
  throw new InvalidQuestion(`endpointUrl is ${quoted(given)}: give a URL like http://127.0.0.1:8000.`);
}
