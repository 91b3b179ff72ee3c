import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { PrivatePath } from './private-path.ts';

export type Invocation = { readonly id: string; readonly payload: unknown; readonly deadline: number };

/** What a function's process says of itself. */
export type FunctionReport =
  | { readonly kind: 'idle'; readonly handOver: (invocation: Invocation) => void }
  | { readonly kind: 'succeeded'; readonly id: string }
  | { readonly kind: 'failed'; readonly id: string; readonly error: FunctionError }
  | { readonly kind: 'notStarted'; readonly error: FunctionError };

export type FunctionError = { readonly errorType: string; readonly errorMessage: string };

/**
 * A Lambda Runtime API for one function, on 127.0.0.1, behind a path that is told to it alone.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html
 */
export class RuntimeApi {
  private readonly path = new PrivatePath();

  /** @param heard says whether the report is about an invocation that is under way */
  private constructor(
    private readonly server: Server,
    private readonly heard: (report: FunctionReport) => boolean,
  ) {
    server.on('request', (request, response) => this.serve(request, response).catch(() => response.destroy()));
  }

  static async start(heard: (report: FunctionReport) => boolean): Promise<RuntimeApi> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new RuntimeApi(server, heard);
  }

  /** What the function finds in `AWS_LAMBDA_RUNTIME_API`. */
  get address(): string {
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}${this.path.prefix}`;
  }

  stop(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = this.path.behind(request.url);
    if (path === undefined) return answer(response, 403, 'The path to a Runtime API is told to its function alone.');
    const report = await toReport(request, path, response);
    if (!report) return answer(response, 404, 'The Runtime API has no such path.');
    const heard = this.heard(report);
    if (report.kind === 'idle') return;
    answer(response, heard ? 202 : 400, heard ? 'OK' : 'No such invocation is under way.');
  }
}

const runtime = '/2018-06-01/runtime';
const result = /^\/2018-06-01\/runtime\/invocation\/([^/]+)\/(response|error)$/;

async function toReport(request: IncomingMessage, path: string, response: ServerResponse): Promise<FunctionReport | undefined> {
  if (request.method === 'GET' && path === `${runtime}/invocation/next`)
    return { kind: 'idle', handOver: (invocation) => handOver(invocation, response) };
  if (request.method !== 'POST') return undefined;
  if (path === `${runtime}/init/error`) return { kind: 'notStarted', error: errorIn(await text(request)) };
  const [, id, outcome] = result.exec(path) ?? [];
  if (id === undefined) return undefined;
  const body = await text(request);
  return outcome === 'response' ? { kind: 'succeeded', id } : { kind: 'failed', id, error: errorIn(body) };
}

function handOver({ id, payload, deadline }: Invocation, response: ServerResponse): void {
  const headers = { 'Lambda-Runtime-Aws-Request-Id': id, 'Lambda-Runtime-Deadline-Ms': String(deadline) };
  response.writeHead(200, { ...headers, 'Content-Type': 'application/json' }).end(JSON.stringify(payload));
}

function errorIn(body: string): FunctionError {
  try {
    const { errorType, errorMessage } = JSON.parse(body);
    return { errorType: String(errorType), errorMessage: String(errorMessage) };
  } catch {
    return { errorType: 'Runtime.Unknown', errorMessage: 'The function reported an error that is not JSON.' };
  }
}

function answer(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${sentence}\n`);
}
