import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { startEmbeddedDynamoDB } from '../local/embedded-dynamodb.ts';

/** Measures something with an embedded DynamoDB, a process of its own, which is ended then. */
export async function withEmbeddedDynamoDB<Measured>(
  measure: (client: DynamoDBDocumentClient, endpoint: string) => Promise<Measured>,
): Promise<Measured> {
  const { endpoint, stop } = await startEmbeddedDynamoDB();
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({ endpoint, region: 'us-east-1', credentials }));
  try {
    return await measure(client, endpoint);
  } finally {
    client.destroy();
    await stop();
  }
}
