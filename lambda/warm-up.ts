import { once } from 'node:events';
import { Readable } from 'node:stream';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { HttpRequest, HttpResponse } from '@smithy/core/transport';
import type { TableSettings } from '../lib/table/settings.ts';
import { write } from '../lib/table/writer.ts';
import { ingest } from './ingest.ts';

/** How long the init phase waits for DynamoDB at most (ms). */
const patience = 1_000;

/**
 * Does once, in the init phase, what would make the first invocation slow: Lambda gives that phase a whole processor, and an invocation
 * the part of one that its memory buys. Takes an example event from text to a signed request, which is answered here and leaves the
 * process never, and opens the connection to DynamoDB by an unsigned GET, which DynamoDB answers with its health. Writes nothing.
 *
 * Throws nothing and takes no longer than a second: whatever is wrong, the first invocation finds it and reports it.
 */
export async function warmUp(client: DynamoDBDocumentClient, settings: TableSettings): Promise<void> {
  try {
    const request = await rehearse(client, settings);
    if (request) await connect(client, request);
  } catch {
    // Nobody is helped by a function that does not start.
  }
}

/** @returns the request that an invocation would have sent */
async function rehearse(client: DynamoDBDocumentClient, settings: TableSettings): Promise<HttpRequest | undefined> {
  let request: HttpRequest | undefined;
  const name = 'answerHere';
  client.middlewareStack.add(
    () => async (args) => {
      request = HttpRequest.isInstance(args.request) ? args.request : undefined;
      return { response: new HttpResponse({ statusCode: 200, body: Readable.from([Buffer.from('{}')]) }), output: undefined as never };
    },
    { step: 'deserialize', priority: 'low', name },
  );
  try {
    const clock = { remaining: () => 0, sleep: () => Promise.resolve(), random: () => 0 };
    await ingest(exampleEvent(), settings, (items) => write(client, settings.tableName, items, clock));
  } finally {
    client.middlewareStack.remove(name);
  }
  return request;
}

/** Through the client's own agent, which keeps the connection for the first invocation. */
async function connect(client: DynamoDBDocumentClient, { protocol, hostname, port }: HttpRequest): Promise<void> {
  const signal = AbortSignal.timeout(patience);
  const health = new HttpRequest({ method: 'GET', protocol, hostname, path: '/', ...(port !== undefined && { port }) });
  const { response } = await client.config.requestHandler.handle(health, { abortSignal: signal });
  // A connection is free for the next request when its answer has been read.
  response.body.resume();
  await once(response.body, 'end', { signal });
}

function exampleEvent(): string {
  const at = '2026-01-01T00:00:00.000Z';
  return JSON.stringify({
    eventType: 'Delivery',
    mail: { messageId: 'warm-up', timestamp: at, source: 'a@example.com', destination: ['b@example.com'], tags: { tag: ['a'] } },
    delivery: { timestamp: at, recipients: ['b@example.com'], processingTimeMillis: 1 },
  });
}
