import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toForwardEnvironment } from '../../events/forward-settings.ts';
import { errorCode } from '../../table/error-code.ts';
import { putForwardFunction } from '../deployment.ts';
import { LambdaService } from '../lambda-service.ts';
import { undoAtExit } from '../undo-at-exit.ts';
import { startEventBus } from './event-bus.ts';
import { type Image, watchNewRows } from './new-rows.ts';

/** Between the function that writes rows and a consumer: new rows, the function that hands them on, and the bus. */
export type Forwarding = {
  /** Where the function that writes rows finds DynamoDB. */
  readonly endpoint: string;
  /** Once what was written has been handed on. */
  readonly stop: () => Promise<void>;
};

export type ForwardingOptions = {
  /** Of the embedded DynamoDB. */
  readonly database: string;
  readonly tableName: string;
  /** What Lambda gives every function. */
  readonly environment: Readonly<Record<string, string>>;
  /** Milliseconds of an invocation. */
  readonly timeout: number;
  readonly log: (line: string) => void;
  /** Gets each event as a rule's target does. */
  readonly take: (event: object) => void;
};

/** As many as the mapping of the stack hands over at once. */
const batchSize = 100;

export async function startForwarding({ database, tableName, take, ...options }: ForwardingOptions): Promise<Forwarding> {
  const taskRoot = mkdtempSync(join(tmpdir(), 'ses-events-bundle-'));
  const removeBundle = undoAtExit(() => rmSync(taskRoot, { recursive: true, force: true }));
  await putForwardFunction(taskRoot);
  const bus = await startEventBus(take);
  const lambda = new LambdaService({
    taskRoot,
    environment: {
      ...options.environment,
      ...toForwardEnvironment(places(tableName)),
      AWS_ENDPOINT_URL_EVENTBRIDGE: bus.endpoint,
    },
    timeout: options.timeout,
    log: options.log,
  });
  const killFunction = undoAtExit(() => lambda.kill());
  const stream = streamTo(async (records) => {
    await lambda.invoke({ Records: records });
    for (const { responsePayload } of lambda.failureQueue.splice(0)) tellLost(records.length, responsePayload.errorMessage);
  });
  const rows = await watchNewRows(database, stream.add);
  return {
    endpoint: rows.endpoint,
    stop: async () => {
      rows.stop();
      await stream.end();
      await lambda.stop();
      killFunction();
      bus.stop();
      removeBundle();
    },
  };
}

function places(tableName: string) {
  const account = 'us-east-1:123456789012';
  return {
    eventBus: `arn:aws:events:${account}:event-bus/default`,
    tableArn: `arn:aws:dynamodb:${account}:table/${tableName}`,
  };
}

function tellLost(events: number, reason: string): void {
  process.stderr.write(`${events} events were not handed on: ${reason}\n`);
}

/** One shard: a batch after another, in the order of the rows. */
export function streamTo(handOver: (records: readonly object[]) => Promise<void>) {
  const waiting: object[] = [];
  let sequence = 0;
  let running = Promise.resolve();
  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting.splice(0, batchSize);
      await handOver(batch).catch((error: unknown) => tellLost(batch.length, errorCode(error as Error) ?? 'an error'));
    }
  }
  return {
    add: (NewImage: Image) => {
      sequence += 1;
      waiting.push({
        eventName: 'INSERT',
        eventSource: 'aws:dynamodb',
        dynamodb: { SequenceNumber: String(sequence), NewImage, StreamViewType: 'NEW_IMAGE' },
      });
      running = running.then(drain);
    },
    end: () => running,
  };
}
