import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** Stands before a DynamoDB and counts what it answers; at a number of answers it does something, and nothing reaches DynamoDB any more. */
export class CountingProxy {
  #answered = 0;
  #last = Number.POSITIVE_INFINITY;
  #atLast: () => void = () => {};
  readonly #underWay = new Set<Promise<void>>();
  readonly #server: Server;

  private constructor(private readonly endpoint: string) {
    this.#server = createServer((request, response) => {
      // Whoever was killed does not want to know.
      const work = this.forward(request, response).catch(() => void response.destroy());
      this.#underWay.add(work);
      void work.then(() => this.#underWay.delete(work));
    });
  }

  static async start(endpoint: string): Promise<CountingProxy> {
    const proxy = new CountingProxy(endpoint);
    await new Promise<void>((resolve) => proxy.#server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Counts anew. @returns how many were answered until then */
  begin(last = Number.POSITIVE_INFINITY, atLast: () => void = () => {}): number {
    const before = this.#answered;
    this.#answered = 0;
    this.#last = last;
    this.#atLast = atLast;
    return before;
  }

  /** Resolves once DynamoDB has done all that it was asked. */
  async settled(): Promise<void> {
    await Promise.all(this.#underWay);
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  private async forward(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [asked, { host: _, ...headers }] = [await buffer(request), request.headers];
    if (this.#answered >= this.#last) throw new Error('That is over.');
    const sent = Object.entries(headers).map(([name, value]) => [name, String(value)] as const);
    const answer = await fetch(this.endpoint, { method: 'POST', headers: Object.fromEntries(sent), body: asked });
    const body = Buffer.from(await answer.arrayBuffer());
    this.#answered += 1;
    if (this.#answered === this.#last) this.#atLast();
    response.writeHead(answer.status, { 'Content-Type': 'application/x-amz-json-1.0' }).end(body);
  }
}
