import { once } from 'node:events';
import { Readable } from 'node:stream';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { HttpRequest, HttpResponse } from '@smithy/core/transport';
import type { SNSEvent, SNSEventRecord } from 'aws-lambda';
import type { handler } from './handler.ts';

/** How long the init phase waits for DynamoDB at most (ms). */
const patience = 1_000;

/**
 * Does once, in the init phase, what would make the first invocation slow: Lambda gives that phase a whole processor, and an invocation
 * the part of one that its memory buys. Takes an example event from text to a signed request, which is answered here and never leaves the
 * process, and opens the connection to DynamoDB by an unsigned GET, which DynamoDB answers with its health. Writes nothing.
 *
 * Throws nothing and takes hardly more than a second: whatever is wrong, the first invocation finds it and reports it.
 */
export async function warmUp(client: DynamoDBDocumentClient, handle: typeof handler): Promise<void> {
  try {
    const request = await rehearse(client, handle);
    if (request) await connect(client, request);
  } catch {
    // A function that did not start would help nobody.
  }
}

/** @returns the request that an invocation would have sent */
async function rehearse(client: DynamoDBDocumentClient, handle: typeof handler): Promise<HttpRequest | undefined> {
  let rehearsed: HttpRequest | undefined;
  const answerHere = 'answerHere';
  client.middlewareStack.add(
    () =>
      ({ request }) => {
        if (HttpRequest.isInstance(request)) rehearsed = request;
        const response = new HttpResponse({ statusCode: 200, body: Readable.from([Buffer.from('{}')]) });
        return Promise.resolve({ response, output: { $metadata: {} } });
      },
    // The last of all: in the place of the network.
    { step: 'deserialize', priority: 'low', name: answerHere },
  );
  try {
    await handle(exampleEvent(), { getRemainingTimeInMillis: () => 0 });
  } finally {
    client.middlewareStack.remove(answerHere);
  }
  return rehearsed;
}

/** Through the client's own agent, which keeps the connection for the first invocation. */
async function connect(client: DynamoDBDocumentClient, { protocol, hostname, port }: HttpRequest): Promise<void> {
  const signal = AbortSignal.timeout(patience);
  const health = new HttpRequest({ method: 'GET', protocol, hostname, path: '/', ...(port !== undefined && { port }) });
  const { response } = await client.config.requestHandler.handle(health, { abortSignal: signal });
  // A connection is free for the next request once its answer has been read.
  response.body.resume();
  await once(response.body, 'end', { signal });
}

/** Of a message that never was: its row goes nowhere. */
function exampleEvent(): SNSEvent {
  const timestamp = '2026-01-01T00:00:00.000Z';
  const mail = { messageId: 'warm-up', timestamp, destination: ['ana@example.com'], tags: { campaign: ['warm-up'] } };
  const delivery = { timestamp, recipients: mail.destination, smtpResponse: '250 OK' };
  const Message = JSON.stringify({ eventType: 'Delivery', mail, delivery });
  return { Records: [{ Sns: { MessageId: 'warm-up', Message } } as SNSEventRecord] };
}
