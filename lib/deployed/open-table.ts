import { readFile } from 'node:fs/promises';
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { outputs } from '../stack/names.ts';
import type { EventTable } from '../table/reader.ts';
import type { FeedIndex } from '../table/settings.ts';
import { type LocalState, localStateFile } from './local-state.ts';
import type { Source } from './source.ts';
import { UserError } from './user-error.ts';

/** Connects to the table that the command line names. @throws UserError where the stack or the local world is not there */
export async function openTable(source: Source): Promise<EventTable> {
  const found = await locate(source);
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(clientConfiguration(found)));
  return {
    client,
    tableName: found.tableName,
    shardCount: found.shardCount,
    feedIndex: found.feedIndex,
    now: () => new Date(),
  };
}

type Located = {
  readonly tableName: string;
  readonly shardCount: number;
  readonly feedIndex: FeedIndex;
  readonly region?: string;
  readonly profile?: string;
  readonly endpointUrl?: string;
  readonly anyCredentials?: boolean;
};

function locate(source: Source): Located | Promise<Located> {
  switch (source.kind) {
    case 'stack':
      return locateStack(source);
    case 'table':
      return { ...source, tableName: source.table, shardCount: source.shards, feedIndex: source.feedIndex };
    case 'local':
      return locateLocal();
  }
}

async function locateStack(source: Source & { readonly kind: 'stack' }): Promise<Located> {
  const client = new CloudFormationClient({
    ...(source.region && { region: source.region }),
    ...(source.profile && { profile: source.profile }),
  });
  const { Stacks } = await client.send(new DescribeStacksCommand({ StackName: source.stack }));
  const values = new Map(Stacks?.[0]?.Outputs?.map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue]));
  const tableName = values.get(outputs.tableName);
  if (!tableName)
    throw new UserError(
      `The stack ${source.stack} has no output ${outputs.tableName}: name the stack of ses-events with --stack.`,
    );
  return {
    ...source,
    tableName,
    shardCount: Number(values.get(outputs.shardCount) ?? 1),
    feedIndex: values.get(outputs.feedIndex) === 'problems' ? 'problems' : 'all',
  };
}

async function locateLocal(): Promise<Located> {
  try {
    const { endpoint, tableName, shardCount, feedIndex } = JSON.parse(await readFile(localStateFile, 'utf8')) as LocalState;
    return { tableName, shardCount, feedIndex, endpointUrl: endpoint, region: 'us-east-1', anyCredentials: true };
  } catch {
    throw new UserError('No local world is up here: start one with "ses-events local" in another terminal, in this folder.');
  }
}

function clientConfiguration({ region, profile, endpointUrl, anyCredentials }: Located) {
  return {
    ...(region && { region }),
    ...(profile && { profile }),
    ...(endpointUrl && { endpoint: endpointUrl }),
    ...(anyCredentials && { credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }),
  };
}
