import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Context, SNSEvent, SNSEventRecord } from 'aws-lambda';
import { fromEnvironment } from '../lib/table/settings.ts';
import { write } from '../lib/table/writer.ts';
import { FailedRecords, type Failure, toFailure } from './failed-records.ts';
import { ingest } from './ingest.ts';

const settings = fromEnvironment(process.env);

/** Repeating is the writer's business: it knows how long the invocation lasts. Times in milliseconds. */
export const client = DynamoDBDocumentClient.from(
  new DynamoDBClient({
    maxAttempts: 1,
    // `requestTimeout` ends with an answer's first byte; `socketTimeout` also ends one that stops in its middle.
    requestHandler: { connectionTimeout: 1_000, requestTimeout: 3_000, throwOnRequestTimeout: true, socketTimeout: 3_000 },
  }),
);

/**
 * Writes the events of every record that SNS hands over.
 * @throws FailedRecords, after the other records were written, so that Lambda repeats the invocation and at last sends it to the failure queue.
 */
export async function handler(event: SNSEvent, context: Pick<Context, 'getRemainingTimeInMillis'>): Promise<void> {
  const clock = { remaining: () => context.getRemainingTimeInMillis(), sleep, random: Math.random };
  const failures = await Promise.all(
    recordsOf(event).map((record) => attempt(record, (items) => write(client, settings.tableName, items, clock))),
  );
  const failed = failures.filter((failure) => failure !== undefined);
  if (failed.length > 0) throw new FailedRecords(failed);
}

/** Somebody may invoke the function by hand, or subscribe it to something else. */
function recordsOf(event: SNSEvent): readonly SNSEventRecord[] {
  if (Array.isArray(event?.Records) && event.Records.every((record) => typeof record?.Sns?.Message === 'string'))
    return event.Records;
  throw new TypeError('The function takes what SNS hands it: { "Records": [{ "Sns": { "MessageId", "Message" } }] }.');
}

async function attempt(record: SNSEventRecord, writeItems: Parameters<typeof ingest>[2]): Promise<Failure | undefined> {
  try {
    await ingest(record.Sns.Message, settings, writeItems);
    return undefined;
  } catch (error) {
    return toFailure(record.Sns.MessageId, error);
  }
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
