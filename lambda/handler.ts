import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Context, SNSEvent, SNSEventRecord, SNSMessage } from 'aws-lambda';
import { MalformedEvent } from '../lib/ses/malformed-event.ts';
import { onlyDynamoDB } from '../lib/table/only-dynamodb.ts';
import { fromEnvironment } from '../lib/table/settings.ts';
import { write } from '../lib/table/writer.ts';
import { FailedRecords, type Failure, toFailure } from './failed-records.ts';
import { ingest } from './ingest.ts';

const settings = fromEnvironment(process.env);

/** Repeating is the writer's business: it knows how long the invocation lasts. Times in milliseconds. */
export const client = onlyDynamoDB(
  DynamoDBDocumentClient.from(
    new DynamoDBClient({
      maxAttempts: 1,
      // `requestTimeout` ends with an answer's first byte; `socketTimeout` also ends one that stops in its middle.
      requestHandler: { connectionTimeout: 1_000, requestTimeout: 3_000, throwOnRequestTimeout: true, socketTimeout: 3_000 },
    }),
  ),
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
const takes = 'The function takes what SNS hands it: { "Records": [{ "Sns": { "MessageId", "Message" } }] }.';

function recordsOf(event: SNSEvent): readonly Partial<SNSEventRecord>[] {
  if (Array.isArray(event?.Records)) return event.Records;
  throw new TypeError(takes);
}

async function attempt(
  record: Partial<SNSEventRecord> | null,
  writeItems: Parameters<typeof ingest>[2],
): Promise<Failure | undefined> {
  const { Message: text, MessageId }: Partial<SNSMessage> = record?.Sns ?? {};
  try {
    if (typeof text !== 'string') throw new MalformedEvent(takes);
    await ingest(text, settings, writeItems);
    return undefined;
  } catch (error) {
    return toFailure(MessageId, error);
  }
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
