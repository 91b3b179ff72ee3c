import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { type Asked, type LoopbackServer, startLoopbackServer } from '../loopback-server.ts';

/**
 * As much of EventBridge as the function calls, on loopback: takes what is put, and hands each event on as a rule's target gets it.
 * @param take what throws is an internal error of the bus, and the function puts the event again
 * @see https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEvents.html
 */
export function startEventBus(take: (event: object) => void): Promise<LoopbackServer> {
  return startLoopbackServer(({ request, body }: Asked, response) => {
    if (request.headers['x-amz-target'] !== 'AWSEvents.PutEvents')
      return give(response, 400, { __type: 'UnknownOperationException' });
    const { Entries = [] }: { readonly Entries?: readonly PutEntry[] } = JSON.parse(body);
    const results = Entries.map((entry) => put(entry, take));
    give(response, 200, { FailedEntryCount: results.filter((result) => 'ErrorCode' in result).length, Entries: results });
  });
}

function put(entry: PutEntry, take: (event: object) => void): object {
  const event = toEvent(entry);
  try {
    take(event);
    return { EventId: event.id };
  } catch {
    return { ErrorCode: 'InternalFailure' };
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

function give(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'Content-Type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body));
}
