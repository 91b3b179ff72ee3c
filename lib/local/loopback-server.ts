import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { answerLoopbackOnly } from './loopback-only.ts';

export type LoopbackServer = { readonly endpoint: string; readonly stop: () => void };

/** What an answer needs to know of a request. */
export type Asked = { readonly request: IncomingMessage; readonly body: string };

/**
 * A service on a free port of 127.0.0.1, for programs of this machine.
 * @param answer what it throws ends the connection: whoever asked hung up, the world is being stopped, or that is nothing an SDK sends
 */
export async function startLoopbackServer(
  answer: (asked: Asked, response: ServerResponse) => Promise<void> | void,
): Promise<LoopbackServer> {
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    try {
      await answer({ request, body: await text(request) }, response);
    } catch {
      response.destroy();
    }
  };
  const server = createServer((request, response) => void serve(request, response));
  answerLoopbackOnly(server);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
