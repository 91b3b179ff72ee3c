import { CreateTableCommand, DynamoDBClient, waitUntilTableExists } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { startEmbeddedDynamoDB } from '../../lib/local/embedded-dynamodb.ts';
import { indexes, tableKey } from '../../lib/table/schema.ts';

export type GivenTables = {
  readonly endpoint: string;
  readonly client: DynamoDBDocumentClient;
  /** Creates an empty table and returns its name. */
  readonly create: (name?: string) => Promise<string>;
  readonly stop: () => Promise<void>;
};

/** Starts an embedded DynamoDB: once for a test file, with a table for each test. */
export async function givenTables(): Promise<GivenTables> {
  const embedded = await startEmbeddedDynamoDB();
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({ endpoint: embedded.endpoint, ...anybody }));
  let created = 0;
  return {
    endpoint: embedded.endpoint,
    client,
    create: async (name) => {
      created += 1;
      const tableName = name ?? `events-${created}`;
      await client.send(createTable(tableName));
      // dynalite lets a timer go by before a table takes rows.
      await waitUntilTableExists({ client, maxWaitTime: 600, minDelay: 0.05, maxDelay: 1 }, { TableName: tableName });
      return tableName;
    },
    stop: async () => {
      client.destroy();
      await embedded.stop();
    },
  };
}

/** dynalite wants a signature and looks at no name in it. */
export const anybody = { region: 'eu-west-1', credentials: { accessKeyId: 'anybody', secretAccessKey: 'anything' } } as const;

function createTable(tableName: string): CreateTableCommand {
  const keys = [tableKey, ...Object.values(indexes)];
  const names = new Set(keys.flatMap(({ partition, sort }) => [partition, sort]));
  return new CreateTableCommand({
    TableName: tableName,
    AttributeDefinitions: [...names].map((name) => ({ AttributeName: name, AttributeType: 'S' })),
    KeySchema: keySchema(tableKey),
    GlobalSecondaryIndexes: Object.values(indexes).map((index) => ({
      IndexName: index.name,
      KeySchema: keySchema(index),
      Projection: { ProjectionType: 'ALL' },
    })),
    BillingMode: 'PAY_PER_REQUEST',
  });
}

function keySchema({ partition, sort }: { readonly partition: string; readonly sort: string }) {
  return [
    { AttributeName: partition, KeyType: 'HASH' as const },
    { AttributeName: sort, KeyType: 'RANGE' as const },
  ];
}
