import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What a service answers in place of what was asked. */
export type Refusal = { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body: string };

export type Refusing = {
  readonly url: string;
  /** What is refused from now on; nothing where it answers nothing. */
  refuse: (operation: string) => Refusal | undefined;
  readonly stop: () => void;
};

/** Stands before loopback services and refuses what it is told to: `ReceiveMessage`, `DeleteMessageBatch`, ..., `Invoke`. */
export async function givenRefusals(endpoint: () => string): Promise<Refusing> {
  const server = createServer(async (request, response) => {
    const body = await text(request);
    const refusal = refusing.refuse(operationOf(request));
    if (refusal) response.writeHead(refusal.status, refusal.headers).end(refusal.body);
    else {
      const answer = await fetch(`${endpoint()}${request.url}`, { method: 'POST', headers: headersOf(request), body });
      response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const refusing: Refusing = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    refuse: () => undefined,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
  return refusing;
}

function operationOf({ headers, url }: IncomingMessage): string {
  const target = headers['x-amz-target'];
  return typeof target === 'string' ? target.replace('AmazonSQS.', '') : url?.endsWith('/invocations') ? 'Invoke' : 'nothing';
}

function headersOf({ headers }: IncomingMessage): Record<string, string> {
  const target = headers['x-amz-target'];
  return typeof target === 'string' ? { 'X-Amz-Target': target } : {};
}
