import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { answerLoopbackOnly } from '../loopback-only.ts';

/**
 * As much of EventBridge as the function calls, on loopback: takes what is put, and hands each event on as a rule's target gets it.
 * @see https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEvents.html
 */
export class EventBus {
  private readonly server: Server;

  private constructor(private readonly take: (event: object) => void) {
    this.server = createServer((incoming, response) => void this.serve(incoming, response));
    answerLoopbackOnly(this.server);
  }

  /** @param take what throws is an internal error of the bus, and the function puts the event again */
  static async start(take: (event: object) => void): Promise<EventBus> {
    const bus = new EventBus(take);
    await once(bus.server.listen(0, '127.0.0.1'), 'listening');
    return bus;
  }

  get endpoint(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  private async serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      this.answer(incoming, response, await text(incoming));
    } catch {
      response.destroy(); // Whoever asked hung up, or sent what no SDK sends.
    }
  }

  private answer(incoming: IncomingMessage, response: ServerResponse, body: string): void {
    if (incoming.headers['x-amz-target'] !== 'AWSEvents.PutEvents') {
      answer(response, 400, { __type: 'UnknownOperationException' });
      return;
    }
    const { Entries = [] }: { readonly Entries?: readonly PutEntry[] } = JSON.parse(body);
    const results = Entries.map((entry) => this.put(entry));
    answer(response, 200, { FailedEntryCount: results.filter((result) => 'ErrorCode' in result).length, Entries: results });
  }

  private put(entry: PutEntry): object {
    const event = toEvent(entry);
    try {
      this.take(event);
      return { EventId: event.id };
    } catch {
      return { ErrorCode: 'InternalFailure' };
    }
  }
}

type PutEntry = Readonly<Record<'EventBusName' | 'Source' | 'DetailType' | 'Detail', string>> & {
  /** Epoch seconds. */
  readonly Time: number;
  readonly Resources: readonly string[];
};

/** @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-events-structure.html */
function toEvent({ EventBusName, Source, DetailType, Detail, Time, Resources }: PutEntry) {
  const [, , , region, account] = EventBusName.split(':');
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': DetailType,
    source: Source,
    account,
    time: new Date(Time * 1_000).toISOString().replace(/\.\d{3}Z$/, 'Z'),
    region,
    resources: Resources,
    detail: JSON.parse(Detail),
  };
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'Content-Type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body));
}
