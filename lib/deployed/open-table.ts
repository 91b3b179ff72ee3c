import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { onlyDynamoDB } from '../table/only-dynamodb.ts';
import { lookForOtherShards } from '../table/other-shards.ts';
import type { EventTable } from '../table/reader.ts';
import type { FeedIndex } from '../table/settings.ts';
import { clientConfiguration } from './client-configuration.ts';
import { outputsOf } from './outputs-of.ts';
import type { Patience } from './patience.ts';
import { localReach, readLocalState } from './read-local-state.ts';
import type { Credentials, Source } from './source.ts';
import { stackAndConstruct } from './stack-and-construct.ts';
import type { StackSource } from './stack-outputs.ts';

/** Connects to the table that the command line names. @throws UserError where the stack or the local world is not there */
export async function openTable(source: Source, patience?: Patience): Promise<EventTable> {
  const found = await locate(source, patience);
  const client = onlyDynamoDB(DynamoDBDocumentClient.from(new DynamoDBClient(clientConfiguration(found, patience))));
  const { tableName, shardCount, feedIndex } = found;
  let looked: Promise<void> | undefined;
  return {
    client,
    tableName,
    shardCount,
    feedIndex,
    lookForOtherShards: () => {
      looked ??= lookForOtherShards(client, tableName, shardCount);
      return looked;
    },
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
  readonly credentials?: Credentials;
};

function locate(source: Source, patience?: Patience): Located | Promise<Located> {
  switch (source.kind) {
    case 'stack':
      return locateStack(source, patience);
    case 'table':
      return { ...source, tableName: source.table, shardCount: source.shards, feedIndex: source.feedIndex };
    case 'local':
      return locateLocal(source.path);
  }
}

async function locateStack(source: StackSource, patience?: Patience): Promise<Located> {
  // The client of CloudFormation is loaded for a stack alone.
  const { stackOutputs } = await import('./stack-outputs.ts');
  const named = stackAndConstruct(source.stack);
  const values = await stackOutputs({ ...source, stack: named.stack }, patience);
  return { ...source, ...outputsOf(values, named) };
}

async function locateLocal(path?: string): Promise<Located> {
  const { endpoint, tableName, shardCount, feedIndex } = await readLocalState(path);
  return { tableName, shardCount, feedIndex, endpointUrl: endpoint, ...localReach };
}
