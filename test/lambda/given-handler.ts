import type { SNSEvent, SNSEventRecord } from 'aws-lambda';
import { toEnvironment } from '../../lib/table/settings.ts';
import { patience } from '../local/patience.ts';

type Handler = typeof import('../../lambda/handler.ts')['handler'];

/** The handler as the init phase makes it: it reads the environment when it is loaded, so that is set before. */
export function givenHandler(endpoint: string, tableName: string): Handler {
  Object.assign(process.env, environment(endpoint, tableName));
  return jest.requireActual('../../lambda/handler.ts').handler;
}

export function environment(endpoint: string, tableName: string): Record<string, string> {
  return {
    ...toEnvironment({ tableName, shardCount: 4 }),
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: 'anybody',
    AWS_SECRET_ACCESS_KEY: 'anything',
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
  };
}

/** An invocation that has time, however busy the machine is. */
export function givenContext() {
  return { getRemainingTimeInMillis: () => patience };
}

/** Messages as SNS hands them over, with the ids that `snsId` tells. */
export function givenEvent(...messages: readonly string[]): SNSEvent {
  return { Records: messages.map((message, index) => record(message, snsId(index + 1))) };
}

/** Of the first message, the second, ... */
export function snsId(number: number): string {
  return `4325ee41-842e-4ab1-9c3f-${String(number).padStart(12, '0')}`;
}

function record(message: string, messageId: string): SNSEventRecord {
  const topic = 'arn:aws:sns:eu-west-1:123456789012:events';
  return {
    EventSource: 'aws:sns',
    EventVersion: '1.0',
    EventSubscriptionArn: `${topic}:00000000-0000-4000-8000-000000000000`,
    Sns: {
      Type: 'Notification',
      MessageId: messageId,
      TopicArn: topic,
      Subject: 'Amazon SES Email Event Notification',
      Message: `${message}\n`,
      Timestamp: '2026-11-01T10:00:02.000Z',
      SignatureVersion: '1',
      Signature: '',
      SigningCertUrl: 'https://sns.eu-west-1.amazonaws.com/cert.pem',
      UnsubscribeUrl: 'https://sns.eu-west-1.amazonaws.com/',
      MessageAttributes: {},
    },
  };
}
