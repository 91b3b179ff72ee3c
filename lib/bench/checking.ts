import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Section } from './figure.ts';
import { givenMail, recipientOf } from './given-mail.ts';
import type { Node } from './nodes.ts';
import { processorOf } from './processor-of.ts';
import { withEmbeddedDynamoDB } from './with-embedded-dynamodb.ts';

const [addresses, mails] = [10_000, 1_000] as const;

/** What it costs to check a list: processor time of the whole process for each address, of which one in ten is known. The table is another process. */
export async function measureChecking(nodes: readonly Node[]): Promise<readonly Section[]> {
  const folder = mkdtempSync(join(tmpdir(), 'ses-events-bench-'));
  const list = join(folder, 'list.txt');
  writeFileSync(list, Array.from({ length: addresses }, (_, index) => `${addressOf(index)}\n`).join(''));
  try {
    return await withEmbeddedDynamoDB(async (client, endpoint) => {
      const { tableName, shardCount } = await givenMail(client, 1, mails);
      const args = ['check', list, '--table', tableName, '--shards', String(shardCount), '--endpoint-url', endpoint];
      return nodes.map((node) => ({
        title: `Checking ${addresses.toLocaleString('en-US')} addresses on Node ${node.version}`,
        figures: [{ what: 'check, an address', value: processorOf(node, args) / addresses, unit: 'ms', atMost: 2 }],
      }));
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function addressOf(index: number): string {
  return index % (addresses / mails) === 0 ? recipientOf(index / (addresses / mails)) : `nobody${index}@example.org`;
}
