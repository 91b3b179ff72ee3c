import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Stands in every body of these: nothing of it may reach a terminal. */
export const secret = 'hal@example.net';

/** What can answer in place of AWS, and how. */
export const weathers = {
  internalError: (response) => give(response, 500, JSON.stringify({ __type: 'x#InternalServerError', message: secret })),
  unavailablePage: (response) => give(response, 503, `<html><body>${secret}</body></html>`),
  gatewayTimeout: (response) => give(response, 504, ''),
  hungUp: (response) => response.socket?.destroy(),
  reset: (response) => response.socket?.resetAndDestroy(),
  resetInAnswer: (response) => {
    response
      .writeHead(200, { 'Content-Length': 1_000 })
      .write(`{"Items":["${secret}`, () => response.socket?.resetAndDestroy());
  },
  cutShort: (response) => give(response, 200, `{"Items":[{"messageId":{"S":"${secret}`),
  neverAnswered: () => {},
  stalls: (response) => response.writeHead(200, { 'Content-Length': 1_000 }).write(`{"Items":["${secret}`),
  drips: (response) => {
    response.writeHead(200);
    const drip = setInterval(() => response.write(' '), 20);
    response.on('close', () => clearInterval(drip));
  },
  endless: (response) => {
    response.writeHead(200);
    const pour = () => {
      while (!response.closed && response.write(' '.repeat(1_000_000)));
    };
    response.on('drain', pour);
    pour();
  },
  badJson: (response) => give(response, 200, `{'Items': ${secret}}`),
  page: (response) => give(response, 200, `<!doctype html><html><head><title>${secret}</title><br></head></html>`),
  forbiddenPage: (response) => give(response, 403, `<html><body>${secret}</body></html>`),
  proxyWantsPassword: (response) => give(response, 407, secret),
  redirect: (response) => response.writeHead(302, { Location: `http://127.0.0.1:9/${secret}` }).end(),
  unknownRefusal: (response) => give(response, 400, JSON.stringify({ __type: 'x#NeverHeardOfException', message: secret })),
  nastyRefusal: (response) => give(response, 400, JSON.stringify({ __type: `x#\u001b]0;${secret}\u0007`, message: secret })),
  noHttp: (response) => response.socket?.end(`SSH-2.0-${secret}\r\n`),
  empty: (response) => give(response, 200, ''),
  nothing: (response) => response.writeHead(204).end(),
  null: (response) => give(response, 200, 'null'),
  list: (response) => give(response, 200, '[]'),
  text: (response) => give(response, 200, JSON.stringify(secret)),
  emptyObject: (response) => give(response, 200, '{}'),
  otherObject: (response) => give(response, 200, '{"Items":{}}'),
} as const satisfies Record<string, (response: ServerResponse) => unknown>;

export type Weather = keyof typeof weathers;

/** An endpoint on 127.0.0.1 that answers every request so. */
export class FoulEndpoint {
  requests = 0;
  /** Until the first request is there. */
  readonly asked: Promise<unknown>;

  private constructor(private readonly server: Server) {
    this.asked = once(server, 'request');
  }

  static async start(weather: Weather): Promise<FoulEndpoint> {
    const server = createServer((request, response) => {
      endpoint.requests += 1;
      request.resume().on('end', () => weathers[weather](response));
    });
    const endpoint = new FoulEndpoint(server);
    await once(server.listen(0, '127.0.0.1'), 'listening');
    return endpoint;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    const closed = once(this.server.close(), 'close');
    this.server.closeAllConnections();
    await closed;
  }
}

function give(response: ServerResponse, status: number, body: string): void {
  response
    .writeHead(status, { 'Content-Type': 'application/x-amz-json-1.0', 'Content-Length': Buffer.byteLength(body) })
    .end(body);
}
