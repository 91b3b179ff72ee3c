import { type SnsMessage, toLambdaEvent, toNotification } from '../../../lib/local/sns.ts';
import type { GivenPipeline } from '../given-pipeline.ts';

const topicArn = 'arn:aws:sns:us-east-1:123456789012:ses-events';

/** As Lambda writes it to the on-failure destination. */
export function failureRecord(messages: readonly SnsMessage[], error = 'TableUnavailable', reason = 'no answer'): string {
  return JSON.stringify({
    version: '1.0',
    timestamp: '2026-11-01T10:00:00.000Z',
    requestContext: { requestId: 'any', functionArn: 'any', condition: 'RetriesExhausted', approximateInvokeCount: 3 },
    requestPayload: toLambdaEvent(messages, topicArn),
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    responsePayload: {
      errorType: 'FailedRecords',
      errorMessage: messages.map(({ messageId }) => `SNS message ${messageId}: ${error}: ${reason}`).join(' '),
    },
  });
}

/** As SNS writes it to the subscription's dead-letter queue. */
export function notification(message: SnsMessage): string {
  return JSON.stringify(toNotification(message, topicArn));
}

/** By turns in one queue and in the other. */
export function putDeadLetters({ queues }: GivenPipeline, messages: readonly SnsMessage[]): void {
  messages.forEach((message, index) => {
    if (index % 2 === 0) queues.FailedEvents.send(failureRecord([message]));
    else queues.UndeliveredEvents.send(notification(message));
  });
}
