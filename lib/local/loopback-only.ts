import type { IncomingMessage, Server, ServerResponse } from 'node:http';

/**
 * Lets a loopback server answer programs of this machine and no web page: a browser sends `Origin` with what a page asks of another site,
 * and the name of its own site as `Host` where that name was made to point here after the page had been loaded (DNS rebinding). Whoever
 * listens for requests already is asked after this.
 */
export function answerLoopbackOnly(server: Server): void {
  const listeners = server.listeners('request');
  server.removeAllListeners('request').on('request', (request, response) => {
    const refusal = refusalOf(request);
    if (refusal) return refuse(response, refusal);
    for (const listener of listeners) listener.call(server, request, response);
  });
  // Without a listener of its own, Node invites the body of a request with `Expect: 100-continue` before anybody has seen the head.
  server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    if (!refusalOf(request)) response.writeContinue();
    server.emit('request', request, response);
  });
}

const loopbackNames: readonly (string | undefined)[] = ['127.0.0.1', 'localhost', '[::1]'];

function refusalOf({ headersDistinct, socket }: IncomingMessage): string | undefined {
  if (headersDistinct.origin) return 'The local world answers no web page: ask without the header Origin.';
  const [host, ...others] = headersDistinct.host ?? [];
  const [, name, port = '80'] = /^(.+?)(?::(\d+))?$/.exec(host?.toLowerCase() ?? '') ?? [];
  if (others.length === 0 && loopbackNames.includes(name) && Number(port) === socket.localPort) return undefined;
  return `The local world answers to the names of this machine alone: ask for 127.0.0.1:${socket.localPort}.`;
}

function refuse(response: ServerResponse, sentence: string): void {
  response.statusCode = 403;
  response.setHeader('Content-Type', 'text/plain; charset=utf-8').end(`${sentence}\n`);
}
