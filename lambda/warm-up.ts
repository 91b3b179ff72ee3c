import { once } from 'node:events';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { HttpRequest } from '@smithy/core/transport';
import { closedCircuit } from './closed-circuit.ts';
import { exampleEvent } from './example-event.ts';
import type { handler } from './handler.ts';

/** How long the warm-up takes at most, but for the rehearsal that is under way by then (ms). */
const patience = 1_000;

/**
 * Does in the init phase what would make the first invocations slow: Lambda gives that phase a whole processor, and an invocation the part
 * of one that its memory buys. Takes an example event from text to a signed request and its answer, so often that Node has compiled the
 * way there; the requests never leave the process. Meanwhile it opens the connection to DynamoDB by an unsigned GET, which DynamoDB answers
 * with its health. Writes nothing.
 *
 * Throws nothing and takes hardly more than a second: whatever is wrong, the first invocation finds it and reports it.
 */
export async function warmUp(client: DynamoDBDocumentClient, handle: typeof handler, rehearsals: number): Promise<void> {
  const timeUp = AbortSignal.timeout(patience);
  const circuit = closedCircuit(patience);
  const inPlaceOfNetwork = 'closedCircuit';
  let connected: Promise<void> | undefined;
  client.middlewareStack.add(
    () =>
      async ({ request }) => {
        if (!HttpRequest.isInstance(request)) throw new TypeError('A rehearsed request is an HTTP request.');
        connected ??= connect(client, request, timeUp);
        const { response } = await circuit.handle(new HttpRequest({ ...request, protocol: 'https:' }));
        return { response, output: { $metadata: {} } };
      },
    // The last of all: in the place of the network.
    { step: 'deserialize', priority: 'low', name: inPlaceOfNetwork },
  );
  try {
    for (let count = 0; count < rehearsals && !timeUp.aborted; count += 1)
      await handle(exampleAt(count), { getRemainingTimeInMillis: () => 0 });
  } catch {
    // A function that did not start would help nobody.
  } finally {
    client.middlewareStack.remove(inPlaceOfNetwork);
    circuit.destroy();
  }
  await connected;
}

/** One row, as most events are, and once a batch. */
function exampleAt(count: number): ReturnType<typeof exampleEvent> {
  return count === 1 ? exampleEvent('ana@example.com', 'ben@example.com') : exampleEvent('ana@example.com');
}

/** Through the client's own agent, which keeps the connection for the first invocation. */
async function connect(
  client: DynamoDBDocumentClient,
  { protocol, hostname, port }: HttpRequest,
  signal: AbortSignal,
): Promise<void> {
  const health = new HttpRequest({ method: 'GET', protocol, hostname, path: '/', ...(port !== undefined && { port }) });
  try {
    const { response } = await client.config.requestHandler.handle(health, { abortSignal: signal });
    // A connection is free for the next request once its answer has been read.
    response.body.resume();
    await once(response.body, 'end', { signal });
  } catch {
    // The first invocation opens one.
  }
}
