import { execFile } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { snsEvent } from '../../lib/bench/start.ts';
import { textAbout } from '../../lib/bench/typical-events.ts';
import {
  type Answer,
  credentials,
  functionEnvironment,
  givenBundle,
  realClock,
  takesEverything,
} from '../stack/given-bundle.ts';

const bundled = givenBundle();
const event = snsEvent(textAbout(1, 'message-1'));
/** Nothing listens at port 9. */
const nowhere = 'http://127.0.0.1:9';

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

test.each<[string, Readonly<Record<string, string>>]>([
  ['where nothing listens', credentials],
  ['without credentials', {}],
  ['with half of its credentials', { AWS_ACCESS_KEY_ID: 'anybody' }],
])('%s the function starts all the same, in silence', async (_, given) => {
  await bundled.start(nowhere, given);
  const script = `import(${JSON.stringify(pathToFileURL(bundled.file))})`;
  const env = { ...functionEnvironment(nowhere), ...given };
  expect(await promisify(execFile)(process.execPath, ['--eval', script], { env })).toEqual({ stdout: '', stderr: '' });
});

test('without credentials nobody is asked', async () => {
  const server = await bundled.serve(takesEverything);
  await bundled.start(server.endpoint, {});
  expect(server.requests).toEqual([]);
});

test.each<[string, Answer]>([
  ['never answers', () => undefined],
  ['stops inside the answer', (response) => response.writeHead(200, { 'Content-Length': '100' }).write('healthy')],
  ['answers with an error', (response) => response.writeHead(500).end('no')],
  ['breaks off', (response) => response.destroy()],
])('a DynamoDB that %s keeps the function from nothing', async (_, health) => {
  const stopped: (() => void)[] = [];
  const server = await bundled.serve((response, request) =>
    request.method === 'GET' ? stopped.push(() => response.destroy()) && health(response, request) : takesEverything(response),
  );
  const process = await bundled.start(server.endpoint, { ...credentials, ...realClock });
  for (const breakOff of stopped) breakOff();
  await process.invoke(event);
  expect(server.requests.at(-1)?.method).toBe('POST');
});
