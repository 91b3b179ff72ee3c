import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import type { Context } from 'aws-lambda';
import { fromForwardEnvironment } from '../../lib/events/forward-settings.ts';
import { entrySize, toEntry } from './entry.ts';
import { forwarded } from './forwarded.ts';
import { inRequests } from './in-requests.ts';
import { logLine } from './log-line.ts';
import { type Forwarding, putRequest, reserve, type Unforwarded } from './put-request.ts';
import type { StreamAnswer, StreamEvent, StreamRecord } from './stream-record.ts';

const settings = fromForwardEnvironment(process.env);

/** Repeating is `putRequest`'s business: it knows how long the invocation lasts. Times in milliseconds, as in the function that writes rows. */
const client = new EventBridgeClient({
  maxAttempts: 1,
  requestHandler: { connectionTimeout: 1_000, requestTimeout: 3_000, throwOnRequestTimeout: true, socketTimeout: 3_000 },
});

type Clock = Parameters<typeof putRequest>[3];

/**
 * Puts the new rows of the table's stream on the event bus, in their order. @returns the first record that did not get there: Lambda hands it and
 * those behind it over again.
 */
export async function handler(event: StreamEvent, context: Pick<Context, 'getRemainingTimeInMillis'>): Promise<StreamAnswer> {
  const records = recordsOf(event);
  const forwardings = records.flatMap(toForwarding);
  const unforwarded = await putEach(forwardings, {
    remaining: () => context.getRemainingTimeInMillis(),
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    random: Math.random,
  });
  if (unforwarded === undefined) return { batchItemFailures: [] };
  logLine('UnforwardedEvents', `Not on the bus yet, from ${inWords(unforwarded)} on: ${unforwarded.reason}.`);
  return { batchItemFailures: [{ itemIdentifier: unforwarded.sequenceNumber }] };
}

/** One request after another: what stands behind a record that stays is handed over again with it. */
async function putEach(forwardings: readonly Forwarding[], clock: Clock): Promise<Unforwarded | undefined> {
  const requests = inRequests(forwardings, ({ entry }) => entrySize(entry));
  for (const [place, request] of requests.entries()) {
    const [first] = request;
    if (first && place > 0 && clock.remaining() < reserve)
      return { sequenceNumber: first.sequenceNumber, reason: 'no time was left' };
    const { refused, waiting } = await putRequest(client, request, settings, clock);
    for (const { reason, ...where } of refused)
      logLine('RefusedEvent', `EventBridge does not take the row at ${inWords(where)}, which stays off the bus: ${reason}.`);
    if (waiting !== undefined) return waiting;
  }
  return undefined;
}

function toForwarding({
  eventName,
  dynamodb: { SequenceNumber: sequenceNumber = '', NewImage } = {},
}: StreamRecord): readonly Forwarding[] {
  // Lambda's filter lets nothing else through; who invokes the function by hand may.
  if (eventName !== 'INSERT') return [];
  const event = forwarded(NewImage);
  if (event) return [{ sequenceNumber, ...toEntry(event, settings) }];
  logLine('ForeignRow', `The row at ${inWords({ sequenceNumber })} is none that ses-events has written: it goes nowhere.`);
  return [];
}

/** As DynamoDB makes them. Whoever invokes the function by hand can write anything there. */
function inWords({ sequenceNumber }: Pick<Forwarding, 'sequenceNumber'>): string {
  return /^\d{1,40}$/.test(sequenceNumber) ? `sequence number ${sequenceNumber}` : 'a record without a sequence number';
}

const takes =
  'The function takes records of a DynamoDB stream: { "Records": [{ "eventName": "INSERT", "dynamodb": { "SequenceNumber", "NewImage" } }] }.';

function recordsOf(event: StreamEvent): readonly StreamRecord[] {
  if (Array.isArray(event?.Records)) return event.Records.map((record: StreamRecord | null) => record ?? {});
  throw new TypeError(takes);
}
