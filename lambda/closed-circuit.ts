import https from 'node:https';
import { Duplex } from 'node:stream';
import { NodeHttpHandler } from '@smithy/node-http-handler';

/**
 * The SDK's own HTTP client with connections that end inside this process: DynamoDB seems to take every row, and nothing leaves. All that
 * runs for a real request runs here, Node's HTTP included, down to where the bytes would be encrypted.
 * @param patience how long an answer may take at most (ms)
 */
export function closedCircuit(patience: number): NodeHttpHandler {
  const timeouts = { connectionTimeout: patience, requestTimeout: patience, socketTimeout: patience };
  return new NodeHttpHandler({ ...timeouts, throwOnRequestTimeout: true, httpsAgent: new ClosedAgent({ keepAlive: true }) });
}

class ClosedAgent extends https.Agent {
  override createConnection(): Duplex {
    return closedConnection();
  }
}

/** Answers each request, whose head and body come in one turn of the event loop. */
function closedConnection(): Duplex {
  let asked = '';
  const connection = new Duplex({
    read() {},
    write(chunk, _encoding, taken) {
      if (!asked) setImmediate(answer);
      asked += chunk;
      taken();
    },
  });
  function answer(): void {
    connection.push(asked.includes('.BatchWriteItem') ? batchTaken : taken);
    asked = '';
  }
  // What Node's HTTP client asks of a socket besides: nothing here waits for a network.
  const itself = () => connection;
  return Object.assign(connection, {
    setKeepAlive: itself,
    setNoDelay: itself,
    setTimeout: itself,
    ref: itself,
    unref: itself,
  });
}

const taken = answerWith('{}', 2_745_614_147);
const batchTaken = answerWith('{"UnprocessedItems":{}}', 4_185_382_651);

/** An answer as DynamoDB gives it, with the checksum of its body. */
function answerWith(body: string, crc32: number): string {
  return [
    'HTTP/1.1 200 OK',
    'Server: Server',
    'Date: Thu, 01 Jan 2026 00:00:00 GMT',
    'Content-Type: application/x-amz-json-1.0',
    `Content-Length: ${body.length}`,
    'Connection: keep-alive',
    'x-amzn-RequestId: REHEARSAL',
    `x-amz-crc32: ${crc32}`,
    '',
    body,
  ].join('\r\n');
}
