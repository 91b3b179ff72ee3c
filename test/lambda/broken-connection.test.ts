import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { altered } from '../fixtures/fixture.ts';
import { until } from '../local/until.ts';
import { givenEvent } from './given-handler.ts';
import { givenHandlerProcess, type HandlerProcess } from './given-handler-process.ts';

/** What a connection to DynamoDB can do to a request, by the id of the message that the request writes. */
const faults = {
  'closes without an answer': (socket) => socket.destroy(),
  'resets without an answer': (socket) => socket.resetAndDestroy(),
  'breaks off inside the answer': (socket) => socket.end(head(200, 500) + body),
  'resets inside the answer': (socket) => socket.write(head(200, 500) + body, () => socket.resetAndDestroy()),
  'ends an answer that is cut short': (socket) => socket.end(head(200, body.length) + body),
  'answers with the page of a proxy': (socket) => socket.end(`${head(503, 6)}<html>`),
  'answers with an internal error': (socket) => socket.end(answer(500, 'InternalServerError')),
  'answers with a throttle': (socket) => socket.end(answer(400, 'ThrottlingException')),
} as const satisfies Record<string, Fault>;

/** These end when the client gives up. */
const stalls = {
  'never answers': () => undefined,
  'stops inside the answer': (socket) => socket.write(head(200, 500) + body),
} as const satisfies Record<string, Fault>;

type Fault = (socket: Socket) => unknown;

const body = '{"Unproc';
const requests: string[] = [];
const sockets = new Set<Socket>();
const server = createServer((socket) => serve(socket));
let port = 0;
let handler: HandlerProcess;
let impatient: HandlerProcess;

beforeAll(async () => {
  await listen();
  handler = await givenHandlerProcess(`http://127.0.0.1:${port}`);
  impatient = await givenHandlerProcess(`http://127.0.0.1:${port}`, 'real');
});
afterAll(async () => {
  await handler.stop();
  await impatient.stop();
  await hangUp();
});

test.each(Object.keys(faults))('a connection that %s: the row is sent again', async (fault) => {
  expect(await handler.invoke(givenEvent(sendOf(fault)))).toBeUndefined();
  expect(requests.filter((request) => request === fault)).toHaveLength(2);
});

test('a connection that never answers, or stops inside the answer: the client gives up and the row is sent again', async () => {
  expect(await impatient.invoke(givenEvent(...Object.keys(stalls).map(sendOf)))).toBeUndefined();
  for (const stall of Object.keys(stalls))
    expect(requests.filter((request) => request === stall).length).toBeGreaterThanOrEqual(2);
});

test('a DynamoDB that refuses connections for a while: the row is sent when it takes them again', async () => {
  await hangUp();
  const invoked = impatient.invoke(givenEvent(sendOf('refused for a while')));
  await until(() => impatient.failedConnections.filter((code) => code === 'ECONNREFUSED').length >= 2);
  await listen();
  expect(await invoked).toBeUndefined();
  expect(requests).toContain('refused for a while');
});

test('a row that DynamoDB refuses is sent once', async () => {
  const error = await handler.invoke(givenEvent(sendOf('refused')));
  expect(error?.message).toMatch(/^SNS message \S+0001: ValidationException: /);
  expect(error?.message).not.toContain('ana@');
  expect(requests.filter((request) => request === 'refused')).toHaveLength(1);
});

/** From the second time on at the same port. */
async function listen(): Promise<void> {
  await once(server.listen(port, '127.0.0.1'), 'listening');
  port = (server.address() as AddressInfo).port;
}

async function hangUp(): Promise<void> {
  const closed = once(server.close(), 'close');
  for (const socket of sockets) socket.destroy();
  await closed;
}

/** A DynamoDB whose connection has the fault that the message is named after, the first time. */
function serve(socket: Socket): void {
  let received = '';
  sockets.add(socket);
  socket.on('error', () => undefined); // The client hangs up on a stall.
  socket.on('data', (chunk) => {
    // The client may send another request before it has heard that the connection has ended: nobody takes that one.
    if (socket.writableEnded) return;
    received += chunk;
    const messageId = /"messageId":\{"S":"([^"]+)"\}.*\}$/s.exec(received)?.[1];
    if (messageId === undefined) return;
    received = '';
    const again = requests.includes(messageId);
    requests.push(messageId);
    const fault = (Object.entries({ ...faults, ...stalls }) as [string, Fault][]).find(([name]) => name === messageId);
    if (messageId === 'refused') socket.end(answer(400, 'ValidationException'));
    else if (fault && !again) fault[1](socket);
    else socket.write(`${head(200, 2)}{}`);
  });
}

function head(status: number, length: number): string {
  return `HTTP/1.1 ${status} Status\r\nContent-Type: application/x-amz-json-1.0\r\nContent-Length: ${length}\r\n\r\n`;
}

function answer(status: number, type: string): string {
  const error = JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${type}`, message: 'ana@example.com' });
  return head(status, error.length) + error;
}

function sendOf(messageId: string): string {
  return altered('send', { mail: { messageId, destination: ['ana@example.com'] } });
}
