import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { NamedOutputs } from '../../deployed/outputs-of.ts';
import type { QueueName } from '../../deployed/queue-names.ts';
import type { LambdaService } from '../lambda-service.ts';
import { type Asked, type LoopbackServer, startLoopbackServer } from '../loopback-server.ts';
import { makePrivateFolder } from '../private-folder.ts';
import { Journal } from './journal.ts';
import { answerInvoke, functionInvoked, noSuchFunction } from './lambda-endpoint.ts';
import { LocalQueue } from './local-queue.ts';
import type { Reply } from './reply.ts';
import { answerSqs } from './sqs-endpoint.ts';

/** The services that an operator calls, on one port of 127.0.0.1. */
export type LocalServices = LoopbackServer & {
  readonly queues: Readonly<Record<QueueName, LocalQueue>>;
  /** Names and addresses, as the stack's outputs have them. */
  readonly outputs: NamedOutputs;
};

const functionName = 'ses-events-local';

export type ServicesOptions = {
  /** Where the queues keep their messages; memory if not given. */
  readonly folder?: string;
  /** Epoch milliseconds, for the queues. */
  readonly now?: () => number;
};

export async function startServices(lambda: LambdaService, options: ServicesOptions = {}): Promise<LocalServices> {
  const queues = {
    FailedEvents: queueIn('failed-events', options),
    UndeliveredEvents: queueIn('undelivered-events', options),
  };
  lambda.onFailure = (record) => queues.FailedEvents.send(JSON.stringify(record));
  const urlOf = (name: QueueName) => `${server.endpoint}/123456789012/${name}`;
  const queueAt = (url: string) =>
    url === urlOf('FailedEvents')
      ? queues.FailedEvents
      : url === urlOf('UndeliveredEvents')
        ? queues.UndeliveredEvents
        : undefined;
  const server = await startLoopbackServer(async (asked, response) => give(response, await answer(asked, lambda, queueAt)));
  return {
    ...server,
    queues,
    outputs: {
      functionName,
      failedEventsQueueUrl: urlOf('FailedEvents'),
      undeliveredEventsQueueUrl: urlOf('UndeliveredEvents'),
    },
  };
}

function answer(
  { request, body }: Asked,
  lambda: LambdaService,
  queueAt: (url: string) => LocalQueue | undefined,
): Reply | Promise<Reply> {
  const invoked = functionInvoked(request.url ?? '');
  if (invoked !== undefined) return invoked === functionName ? answerInvoke(lambda, body) : noSuchFunction();
  return answerSqs(queueAt, String(request.headers['x-amz-target']), JSON.parse(body));
}

function give(response: ServerResponse, { status, headers, body }: Reply): void {
  response.writeHead(status, { 'Content-Type': 'application/x-amz-json-1.0', ...headers }).end(JSON.stringify(body));
}

function queueIn(name: string, { folder, now }: ServicesOptions): LocalQueue {
  if (folder === undefined) return new LocalQueue(undefined, now);
  makePrivateFolder(folder);
  return new LocalQueue(new Journal(join(folder, `${name}.jsonl`)), now);
}
