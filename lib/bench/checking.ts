import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { startEmbeddedDynamoDB } from '../local/embedded-dynamodb.ts';
import type { Section } from './figure.ts';
import { givenMail, recipientOf } from './given-mail.ts';
import type { Node } from './nodes.ts';
import { processorOf } from './processor-of.ts';

const [addresses, mails] = [10_000, 1_000] as const;

/** What it costs to check a list: processor time of the whole process for each address, of which one in ten is known. The table is another process. */
export async function measureChecking(nodes: readonly Node[]): Promise<readonly Section[]> {
  const folder = mkdtempSync(join(tmpdir(), 'ses-events-bench-'));
  const database = await startEmbeddedDynamoDB();
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = DynamoDBDocumentClient.from(
    new DynamoDBClient({ endpoint: database.endpoint, region: 'us-east-1', credentials }),
  );
  try {
    const { tableName, shardCount } = await givenMail(client, 1, mails);
    const list = join(folder, 'list.txt');
    writeFileSync(list, Array.from({ length: addresses }, (_, index) => `${addressOf(index)}\n`).join(''));
    const where = ['--table', tableName, '--shards', String(shardCount), '--endpoint-url', database.endpoint];
    return nodes.map((node) => ({
      title: `Checking ${addresses.toLocaleString('en-US')} addresses on Node ${node.version}`,
      figures: [
        { what: 'check, an address', value: processorOf(node, ['check', list, ...where]) / addresses, unit: 'ms', atMost: 2 },
      ],
    }));
  } finally {
    client.destroy();
    await database.stop();
    rmSync(folder, { recursive: true });
  }
}

function addressOf(index: number): string {
  return index % (addresses / mails) === 0 ? recipientOf(index / (addresses / mails)) : `nobody${index}@example.org`;
}
