import { snsEvent } from '../../lib/bench/start.ts';
import { textAbout } from '../../lib/bench/typical-events.ts';
import { type Answer, givenBundle, takesEverything } from '../stack/given-bundle.ts';

const bundled = givenBundle();
const event = snsEvent(textAbout(1, 'message-1'));

/** Time to start a process on a busy machine, and the second that the warm-up may wait (ms). */
const patience = 10_000;

test('starting the function writes nothing: it asks for the health of DynamoDB once, without credentials', async () => {
  const server = await bundled.serve(takesEverything);
  await bundled.start(server.endpoint);
  expect(server.requests).toHaveLength(1);
  const [{ method, headers, body } = {}] = server.requests;
  expect({ method, body }).toEqual({ method: 'GET', body: '' });
  expect(Object.keys(headers ?? {}).filter((name) => /^(authorization|x-amz-.*)$/.test(name))).toEqual([]);
});

test('the first invocation finds the connection open', async () => {
  const server = await bundled.serve(takesEverything);
  const process = await bundled.start(server.endpoint);
  await process.invoke(event);
  expect(server.requests.map(({ method }) => method)).toEqual(['GET', 'POST']);
  expect(server.connections()).toBe(1);
});

test('where nothing listens the function starts all the same', async () => {
  const process = await bundled.start('http://127.0.0.1:9');
  expect(process.ready).toBeLessThan(patience);
});

test('it starts without credentials, and without waiting for anybody', async () => {
  const server = await bundled.serve(takesEverything);
  const process = await bundled.start(server.endpoint, {});
  expect(process.ready).toBeLessThan(patience);
});

test.each<[string, Answer]>([
  ['never answers', () => undefined],
  ['stops inside the answer, and breaks off later', stopsInside],
  ['answers with an error', (response) => response.writeHead(500).end('no')],
  ['breaks off', (response) => response.destroy()],
])('a DynamoDB that %s holds it up for a second at most', async (_, health) => {
  const server = await bundled.serve((response, request) =>
    request.method === 'GET' ? health(response, request) : takesEverything(response),
  );
  const process = await bundled.start(server.endpoint);
  expect(process.ready).toBeLessThan(patience);
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  await process.invoke(event);
  expect(server.requests.at(-1)?.method).toBe('POST');
});

function stopsInside(response: Parameters<Answer>[0]): void {
  response.writeHead(200, { 'Content-Length': '100' }).write('healthy');
  setTimeout(() => response.destroy(), 1_500);
}
