import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LambdaService } from '../../lib/local/lambda-service.ts';
import { bundle } from '../../lib/stack/bundle.ts';
import { altered } from '../fixtures/fixture.ts';
import { patience } from '../local/patience.ts';
import { until } from '../local/until.ts';
import { environment, givenEvent, snsId } from './given-handler.ts';
import { patientClock } from './patient-clock.ts';

const folder = mkdtempSync(join(tmpdir(), 'ses-events-test-'));
const services: LambdaService[] = [];
/** Speaks no TLS. */
const server = createServer((socket) =>
  socket.on('error', () => undefined).once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')),
);
let port = 0;

beforeAll(async () => {
  bundle(folder);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  port = (server.address() as AddressInfo).port;
});
afterAll(async () => {
  await Promise.all(services.map((service) => service.stop()));
  server.close();
  rmSync(folder, { recursive: true });
});

test('a failure is logged by the name of its class as the source has it, in one line, with the code of the network', async () => {
  const lines = await logOf(`http://127.0.0.1:${await closedPort()}`, givenEvent(send));
  expect(lines.map(({ message }) => message.errorType)).toEqual(Array(3).fill('FailedRecords'));
  expect(lines[0]?.message).toMatchObject({
    errorMessage: expect.stringMatching(
      /^SNS message \S+0001: TableUnavailable: 1 of 1 rows .* 1 attempts: \w+ ECONNREFUSED\.$/,
    ),
    failures: [{ snsMessageId: snsId(1), error: 'TableUnavailable', reason: expect.any(String) }],
  });
});

test('a connection that cannot be trusted, too, which nothing repeats', async () => {
  const [line] = await logOf(`https://127.0.0.1:${port}`, givenEvent(send));
  expect(line?.message.errorMessage).toMatch(/^SNS message \S+0001: Error (?:EPROTO|ERR_SSL_\w+): The write failed;/);
});

test('whatever a payload holds, and however many of its records fail: nothing of it, in at most 8 KB', async () => {
  const hostile = [
    ...Array(300).fill({ Sns: { MessageId: snsId(1), Message: 'ana@example.com' } }),
    ...Array(300).fill({ Sns: { MessageId: 'ana@example.com', Message: altered('send', { mail: { messageId: undefined } }) } }),
    ...Array(300).fill({ Sns: { MessageId: snsId(2), Message: { ana: '@example.com' } } }),
    ...Array(5).fill({ Sns: { MessageId: snsId(3), Message: send, cause: 'ana@example.com' } }),
    'ana@example.com',
    null,
  ];
  const { lines, queue } = await failed(`http://127.0.0.1:${await closedPort()}`, { Records: hostile });
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) {
    expect(line).not.toMatch(/ana|example|192\.0\.2/);
    expect(Buffer.byteLength(line)).toBeLessThan(8 * 1_024);
  }
  expect(queue.map(({ responsePayload }) => responsePayload)).toEqual([
    { errorType: 'FailedRecords', errorMessage: expect.not.stringMatching(/ana|example/) },
  ]);
});

const send = altered('send', { mail: { destination: ['ana@example.com'] } });

type Line = { readonly message: { readonly errorType: string; readonly errorMessage: string; readonly failures: unknown } };

async function logOf(endpoint: string, payload: unknown): Promise<readonly Line[]> {
  return (await failed(endpoint, payload)).lines.map((line) => JSON.parse(line));
}

/** With seven seconds the function has time for one attempt. */
async function failed(endpoint: string, payload: unknown) {
  const lines: string[] = [];
  const service = new LambdaService({
    taskRoot: folder,
    environment: {
      ...environment(endpoint, 'events'),
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
      NODE_OPTIONS: `--import=${patientClock}`,
    },
    timeout: 7_000,
    stoppedAfter: patience,
    log: (line) => lines.push(line),
  });
  services.push(service);
  await service.invoke(payload);
  await until(() => lines.length >= 3); // One for each attempt.
  return { lines, queue: service.failureQueue };
}

/** Nothing listens there any more. */
async function closedPort(): Promise<number> {
  const other = createServer();
  await once(other.listen(0, '127.0.0.1'), 'listening');
  const { port: free } = other.address() as AddressInfo;
  await once(other.close(), 'close');
  return free;
}
