import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { give } from './exchange.ts';
import { type FalsePage, falsePages } from './false-pages.ts';
import { type Fault, faults } from './faults.ts';
import { passOn } from './pass-on.ts';

/** What a fault may depend on, so that the same seed spoils the same requests whatever their order. */
export type TableRequest = {
  /** The key of the request's first row; of a Query, what it asks for. */
  readonly row: string;
  /** How many requests have begun with that row before. */
  readonly before: number;
};

export type Plan = (request: TableRequest) => Fault | FalsePage | undefined;

const all = { ...faults, ...falsePages };

/** Stands before a DynamoDB on 127.0.0.1, passes requests on, and does to each what its plan says. */
export class FaultProxy {
  plan: Plan = () => undefined;
  /** How often each fault was injected. */
  readonly injected = new Map<Fault | FalsePage, number>();

  private readonly agent = new Agent({ keepAlive: true });
  private readonly seen = new Map<string, number>();
  private readonly server: Server;
  private port = 0;

  private constructor(private readonly target: string) {
    this.server = createServer((incoming, response) => void this.serve(incoming, response));
  }

  static async start(target: string): Promise<FaultProxy> {
    const proxy = new FaultProxy(target);
    await proxy.listen();
    return proxy;
  }

  get endpoint(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** From the second time on at the same port. */
  async listen(): Promise<void> {
    await once(this.server.listen(this.port, '127.0.0.1'), 'listening');
    this.port = (this.server.address() as AddressInfo).port;
  }

  /** Cuts every connection and refuses new ones until it listens again. */
  async refuseConnections(): Promise<void> {
    const closed = once(this.server.close(), 'close');
    this.server.closeAllConnections();
    await closed;
  }

  async stop(): Promise<void> {
    if (this.server.listening) await this.refuseConnections();
    this.agent.destroy();
  }

  private async serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const body = await text(incoming);
      const forward = (changed: string) => passOn(this.target, incoming, changed, { agent: this.agent });
      // The function asks for DynamoDB's health when it starts, by GET.
      const fault = incoming.method === 'POST' ? this.plan(this.toTableRequest(body)) : undefined;
      if (fault) {
        this.injected.set(fault, (this.injected.get(fault) ?? 0) + 1);
        await all[fault]({ body, response, forward });
      } else give(response, await forward(body));
    } catch {
      response.destroy(); // The function hung up or was killed, or the world is being stopped.
    }
  }

  private toTableRequest(body: string): TableRequest {
    const { Item, RequestItems = {}, ExpressionAttributeValues: asked, ExclusiveStartKey: from } = JSON.parse(body) as Body;
    const row = JSON.stringify(asked ? [asked, from] : keyOf(Item ?? Object.values(RequestItems)[0]?.[0]?.PutRequest?.Item));
    const before = this.seen.get(row) ?? 0;
    this.seen.set(row, before + 1);
    return { row, before };
  }
}

type Row = Readonly<Record<string, { readonly S?: string }>>;
type Body = {
  readonly ExpressionAttributeValues?: Row;
  readonly ExclusiveStartKey?: Row;
  readonly Item?: Row;
  readonly RequestItems?: Readonly<Record<string, readonly { readonly PutRequest?: { readonly Item: Row } }[]>>;
};

function keyOf(row: Row = {}): readonly unknown[] {
  return [row.messageId?.S, row.eventKey?.S];
}
