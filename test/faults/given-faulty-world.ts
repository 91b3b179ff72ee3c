import { paginateScan } from '@aws-sdk/lib-dynamodb';
import { type EmbeddedDynamoDB, startEmbeddedDynamoDB } from '../../lib/local/embedded-dynamodb.ts';
import { differences, expectationOf } from '../../lib/local/expectation.ts';
import { FaultProxy, type Plan } from '../../lib/local/fault-proxy.ts';
import type { FailureRecord } from '../../lib/local/lambda-service.ts';
import { type LocalWorld, type LocalWorldOptions, startLocalWorld } from '../../lib/local/local-world.ts';
import type { Item } from '../../lib/table/item.ts';
import { patience } from '../local/patience.ts';
import { eventIn } from '../table/event-in.ts';
import { rowName, type Sent } from './given-traffic.ts';

export type FaultyWorld = LocalWorld & { readonly proxy: FaultProxy };

/** The local world with a fault proxy between the function and the embedded DynamoDB, for the tests of a file. */
export function givenFaultyWorld(
  options: Pick<LocalWorldOptions, 'concurrency' | 'timeout' | 'stoppedAfter'> = {},
): () => FaultyWorld {
  let database: EmbeddedDynamoDB | undefined;
  let world: FaultyWorld | undefined;
  beforeAll(async () => {
    process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
    database = await startEmbeddedDynamoDB();
    const proxy = await FaultProxy.start(database.endpoint);
    const endpoints = { endpoint: database.endpoint, functionEndpoint: proxy.endpoint };
    world = Object.assign(await startLocalWorld({ timeout: patience, ...options, ...endpoints }), { proxy });
  });
  afterEach(() => {
    if (world) world.proxy.plan = healthy;
  });
  afterAll(async () => {
    await world?.stop();
    await world?.proxy.stop();
    await database?.stop();
  });
  return () => {
    if (!world) throw new Error('The local world has not started.');
    return world;
  };
}

export const healthy: Plan = () => undefined;

/** Every row whose message id begins with `run`. */
export async function rowsOf({ table }: LocalWorld, run: string): Promise<readonly Item[]> {
  const rows: Item[] = [];
  const pages = paginateScan({ client: table.client }, { TableName: table.tableName, ConsistentRead: true });
  for await (const page of pages) rows.push(...(page.Items ?? []));
  return rows.filter((row) => String(row.messageId).startsWith(run));
}

/** Every event's rows and no others, each once, with all that the event said. */
export function expectExactly(rows: readonly Item[], sent: readonly Sent[]): void {
  const wanted = sent.flatMap((event) => event.rows).sort();
  expect(rows.map((row) => rowName(eventIn(row))).sort()).toEqual(wanted);
  expect(differences(expectationOf(sent.map(({ message }) => message)).facts, rows.map(eventIn))).toEqual([]);
}

/** The SNS messages, id to text, in what Lambda sent to the on-failure destination. */
export function messagesIn(queue: readonly FailureRecord[]): ReadonlyMap<string, string> {
  const payloads = queue.map(({ requestPayload }) => requestPayload as Payload);
  return new Map(payloads.flatMap(({ Records }) => Records.map(({ Sns }) => [Sns.MessageId, Sns.Message] as const)));
}

type Payload = { readonly Records: readonly { readonly Sns: { readonly MessageId: string; readonly Message: string } }[] };
