import { type DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { shardIn } from './keys.ts';
import { indexes } from './schema.ts';
import { ShardsMissing } from './shards-missing.ts';

/** Rows lie by the hash of their message's id, so these are of many messages: that all of them are in half of the shards by chance will not happen. */
const some = 100;

/**
 * Looks at some rows, whichever: each names its shard. For a reading that saw too few rows to tell by them.
 * @throws ShardsMissing where a row is in none of the shards that are read
 */
export async function lookForOtherShards(client: DynamoDBDocumentClient, tableName: string, shardCount: number): Promise<void> {
  const { partition } = indexes.byTypeDay;
  const names = { ExpressionAttributeNames: { '#partition': partition }, ProjectionExpression: '#partition' };
  const rows = await rowsOf(client.send(new ScanCommand({ TableName: tableName, Limit: some, ...names })));
  const shards = rows.map((row) => shardIn(String(row[partition]))).filter((shard) => shard >= shardCount);
  if (shards.length > 0) throw new ShardsMissing(shardCount, Math.max(...shards) + 1);
}

type Rows = readonly { readonly [name: string]: unknown }[];

/** Who may only query cannot look; the answer is theirs all the same. */
async function rowsOf(answer: Promise<{ readonly Items?: Rows | undefined }>): Promise<Rows> {
  try {
    return (await answer).Items ?? [];
  } catch (error) {
    if (error instanceof Error && error.name === 'AccessDeniedException') return [];
    throw error;
  }
}
