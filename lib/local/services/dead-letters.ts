import { seeded } from '../disorder.ts';
import { toLambdaEvent, toNotification, toSnsMessage } from '../sns.ts';
import { believableMail } from '../traffic.ts';
import type { LocalServices } from './services.ts';

const topicArn = 'arn:aws:sns:us-east-1:123456789012:ses-events-local';

/**
 * So many events that are in no table yet wait in the two queues, by turns, as after an outage: in one because the function could not write them, in
 * the other because SNS could not hand them to it.
 */
export function addDeadLetters({ queues }: LocalServices, count: number, now: Date): void {
  const texts = believableTexts(now);
  for (let index = 0; index < count; index += 1) {
    const message = toSnsMessage(texts.next().value);
    if (index % 2 === 0)
      queues.FailedEvents.send(JSON.stringify(failureRecord(toLambdaEvent([message], topicArn), message.messageId, now)));
    else queues.UndeliveredEvents.send(JSON.stringify(toNotification(message, topicArn)));
  }
}

/** Of mails sent a second apart, the last of them now. */
function* believableTexts(now: Date): Generator<string, never> {
  const random = seeded(now.getTime());
  for (let mail = 0; ; mail += 1) {
    const sentAt = new Date(now.getTime() - mail * 1_000);
    const messageId = `${sentAt.getTime().toString(16).padStart(16, '0')}-dead${String(mail).padStart(4, '0')}-000000`;
    for (const { event } of believableMail(messageId, sentAt, random)) yield JSON.stringify(event);
  }
}

/** As Lambda writes it. @see https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html */
function failureRecord(requestPayload: object, snsMessageId: string, now: Date): object {
  return {
    version: '1.0',
    timestamp: now.toISOString(),
    requestContext: {
      requestId: snsMessageId,
      functionArn: 'arn:aws:lambda:us-east-1:123456789012:function:ses-events-local:$LATEST',
      condition: 'RetriesExhausted',
      approximateInvokeCount: 3,
    },
    requestPayload,
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    responsePayload: {
      errorType: 'FailedRecords',
      errorMessage: `SNS message ${snsMessageId}: TableUnavailable: ${unavailable}`,
    },
  };
}

const unavailable = '1 of 1 rows not written after 6 attempts: ProvisionedThroughputExceededException.';
