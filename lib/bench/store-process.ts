import { readFileSync } from 'node:fs';
import { createServer as createPlainServer, type RequestListener } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/**
 * The program of the process that `store.ts` starts: a DynamoDB that keeps nothing and takes every row after the same time. `argv[2]` is that
 * time in milliseconds, `argv[3]` a file with key and certificate, if any. Reports its port by IPC, and its counts when asked.
 */
const [, , latency, pem] = process.argv;
let counts = nothing();
let underway = 0;

const listener: RequestListener = (request, response) => {
  if (request.method === 'GET') return void response.end('healthy: a stand-in for DynamoDB');
  underway += 1;
  counts.requests += 1;
  counts.mostAtOnce = Math.max(counts.mostAtOnce, underway);
  void text(request).then((body) => {
    counts.bytes += body.length;
    setTimeout(() => {
      underway -= 1;
      response.setHeader('Content-Type', 'application/x-amz-json-1.0').end('{}');
    }, Number(latency));
  });
};

const server = pem ? createServer({ key: readFileSync(pem), cert: readFileSync(pem) }, listener) : createPlainServer(listener);
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));

process.on('message', () => {
  process.send?.(counts);
  counts = nothing();
});
process.on('disconnect', () => process.exit(0));

function nothing() {
  return { requests: 0, mostAtOnce: 0, bytes: 0 };
}
