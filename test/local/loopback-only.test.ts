import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { type EmbeddedDynamoDB, startEmbeddedDynamoDB } from '../../lib/local/embedded-dynamodb.ts';

let database: EmbeddedDynamoDB;
let port = '';
beforeAll(async () => {
  database = await startEmbeddedDynamoDB();
  port = new URL(database.endpoint).port;
});
afterAll(() => database.stop());

const createTable = JSON.stringify({
  TableName: 'of-a-web-page',
  KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
  AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
  BillingMode: 'PAY_PER_REQUEST',
});
/** What DynamoDB wants of a request; the embedded one does not check the signature. */
const signed = [
  'Content-Type: application/x-amz-json-1.0',
  'X-Amz-Target: DynamoDB_20120810.CreateTable',
  'X-Amz-Date: 20261101T100000Z',
  'Authorization: AWS4-HMAC-SHA256 Credential=a/20261101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
  `Content-Length: ${createTable.length}`,
];
const post = (...headers: readonly string[]) => request('POST', [...headers, ...signed], createTable);

test.each<[string, () => string]>([
  ['a web page of another site', () => post(host(), 'Origin: https://example.com')],
  ['a web page from a file or a sandbox', () => post(host(), 'Origin: null')],
  ['a web page served on this machine', () => post(host(), 'Origin: http://localhost:3000')],
  ['an Origin without a value', () => post(host(), 'Origin:')],
  ['a name that was made to point here', () => post(`Host: rebound.example.com:${port}`)],
  ['a name that only begins as one of ours', () => post(`Host: 127.0.0.1.example.com:${port}`)],
  ['another port', () => post('Host: 127.0.0.1:1')],
  ['no port', () => post('Host: 127.0.0.1')],
  ['an address that is not loopback', () => post(`Host: 192.0.2.1:${port}`)],
  ['two names', () => post(host(), `Host: rebound.example.com:${port}`)],
  ['no name', () => post().replace('HTTP/1.1', 'HTTP/1.0')],
  ['an invitation to send', () => post(host(), 'Origin: https://example.com', 'Expect: 100-continue')],
  ['another protocol', () => post(host(), 'Origin: https://example.com', 'Connection: Upgrade, close', 'Upgrade: websocket')],
  ['a form', () => request('POST', [host(), 'Origin: https://example.com', 'Content-Type: text/plain', 'Content-Length: 0'])],
  ['a question of health', () => request('GET', [host(), 'Origin: https://example.com'])],
  [
    'a preflight',
    () =>
      request('OPTIONS', [
        host(),
        'Origin: https://example.com',
        'Access-Control-Request-Method: POST',
        'Access-Control-Request-Headers: x-amz-target',
      ]),
  ],
])('the embedded DynamoDB refuses %s, changes nothing and allows no page to read its answer', async (_, sent) => {
  const answer = await ask(sent());
  expect(answer).toMatch(/^HTTP\/1\.1 403 Forbidden\r\n/);
  expect(answer).toMatch(/\r\n\r\nThe local world answers .+: ask .+\.\n$/);
  expect(answer).not.toMatch(/access-control/i);
  expect(await tables()).not.toContain('of-a-web-page');
});

test.each(['127.0.0.1', 'localhost', 'LocalHost', '[::1]'])('it answers to %s', async (name) => {
  const answer = await ask(request('GET', [`Host: ${name}:${port}`]));
  expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n[\s\S]*healthy/);
  expect(answer).not.toMatch(/access-control/i);
});

test('it takes a body that waits to be invited', async () => {
  const answer = await ask(request('POST', [host(), ...signed, 'Expect: 100-continue'], '{}'.padEnd(createTable.length)));
  expect(answer).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 400 Bad Request\r\n[\s\S]*TableName/);
});

test('on one connection each request is looked at', async () => {
  const kept = (line: string) => line.replace('Connection: close\r\n', '');
  const [page, own] = [post(host(), 'Origin: https://example.com'), request('GET', [host()])];
  const answer = await ask(kept(page) + kept(own) + page);
  expect(answer.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 403', 'HTTP/1.1 200', 'HTTP/1.1 403']);
});

test('a request that is broken off ends nothing', async () => {
  const socket = connect(Number(port), '127.0.0.1');
  socket.write(`POST / HTTP/1.1\r\n${[host(), ...signed, 'Expect: 100-continue'].join('\r\n')}\r\n\r\n`);
  await once(socket, 'data');
  socket.destroy();
  await once(socket, 'close');
  expect(await ask(request('GET', [host()]))).toContain('healthy');
  expect(await tables()).not.toContain('of-a-web-page');
});

function host(): string {
  return `Host: 127.0.0.1:${port}`;
}

function request(method: string, headers: readonly string[], body = ''): string {
  return `${method} / HTTP/1.1\r\n${[...headers, 'Connection: close'].join('\r\n')}\r\n\r\n${body}`;
}

/** As the bytes go: HTTP clients do not let everything be sent. @returns all that comes back */
function ask(sent: string): Promise<string> {
  const socket = connect(Number(port), '127.0.0.1');
  socket.write(sent);
  return text(socket);
}

async function tables(): Promise<readonly string[]> {
  const client = new DynamoDBClient({
    endpoint: database.endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const { TableNames = [] } = await client.send(new ListTablesCommand({}));
  client.destroy();
  return TableNames;
}
