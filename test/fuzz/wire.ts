import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Item } from '../../lib/table/item.ts';
import { write } from '../../lib/table/writer.ts';
import { anybody } from '../table/given-table.ts';
import type { AttributeValue } from './dynamodb-rules.ts';

type WireItem = Readonly<Record<string, AttributeValue>>;
type Body = {
  readonly Item?: WireItem;
  readonly RequestItems?: { readonly events: readonly { readonly PutRequest: { readonly Item: WireItem } }[] };
};

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
let sent: WireItem[] = [];
const client = DynamoDBDocumentClient.from(new DynamoDBClient({ ...anybody, endpoint: 'http://127.0.0.1:9', maxAttempts: 1 }));

// Written out and not yet signed, which costs the most and changes no row.
client.middlewareStack.add(
  () =>
    ({ request }) => {
      const { Item, RequestItems } = JSON.parse(textOf((request as { readonly body: unknown }).body)) as Body;
      sent.push(...(Item ? [Item] : []), ...(RequestItems?.events ?? []).map(({ PutRequest }) => PutRequest.Item));
      return Promise.resolve({ response: undefined, output: { $metadata: {} } });
    },
  { step: 'build', priority: 'high' },
);

/** The rows as the writer and its client would send them to DynamoDB: their requests end here. */
export async function onTheWire(items: readonly Item[]): Promise<readonly WireItem[]> {
  sent = [];
  await write(client, 'events', items, { remaining: () => 0, sleep: never, random: Math.random });
  return sent;
}

function textOf(body: unknown): string {
  return typeof body === 'string' ? body : new TextDecoder('utf-8', { fatal: true }).decode(body as Uint8Array);
}

function never(): Promise<void> {
  return Promise.reject(new Error('The writer waits, and nothing failed.'));
}
