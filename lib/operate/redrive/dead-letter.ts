import type { Received } from '../../deployed/failure-queue.ts';
import type { QueueName } from '../../deployed/queue-names.ts';
import { isRecord, type JsonObject } from '../../ses/json.ts';
import { type Reason, reasonIn, unreadable } from '../reason.ts';

/** A message of a failure queue: why it is there, and what the function is to be given again. */
export type DeadLetter = Received & {
  readonly queue: QueueName;
  readonly reason: Reason;
  /** What the function was, or would have been, invoked with; `undefined` where the message holds no such thing. */
  readonly event: LambdaEvent | undefined;
};

/** The records that SNS hands to Lambda; or whatever else somebody invoked the function with. */
export type LambdaEvent = { readonly Records?: readonly unknown[] };

/**
 * Reads both shapes: Lambda's record of a failed invocation, with the event in `requestPayload`, and the SNS notification.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html
 * @see https://docs.aws.amazon.com/sns/latest/dg/sns-dead-letter-queues.html
 */
export function toDeadLetter(queue: QueueName, message: Received): DeadLetter {
  const body = objectIn(message.body);
  const event = isRecord(body?.requestPayload) ? body.requestPayload : notificationIn(body);
  const reason = event === undefined ? unreadable : reasonIn(body ?? {});
  return { ...message, queue, reason, event };
}

function notificationIn(body: JsonObject | undefined): LambdaEvent | undefined {
  return typeof body?.Message === 'string' ? { Records: [{ EventSource: 'aws:sns', Sns: body }] } : undefined;
}

function objectIn(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
