import { randomUUID } from 'node:crypto';

/** The parts of an SNS message that a redelivery repeats. */
export type SnsMessage = {
  readonly messageId: string;
  readonly message: string;
  /** Where a person finds it: a file, and which of its events. */
  readonly origin?: string;
};

/** The text as SES hands it to SNS: with a newline at its end. */
export function toSnsMessage(message: string): SnsMessage {
  return { messageId: randomUUID(), message: message.endsWith('\n') ? message : `${message}\n` };
}

/**
 * The event that Lambda gets for messages of a subscribed topic. SNS sends one record today; the type is a list.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/with-sns.html
 */
export function toLambdaEvent(messages: readonly SnsMessage[], topicArn: string): { readonly Records: readonly object[] } {
  return {
    Records: messages.map((message) => ({
      EventSource: 'aws:sns',
      EventVersion: '1.0',
      EventSubscriptionArn: `${topicArn}:00000000-0000-0000-0000-000000000000`,
      Sns: {
        ...notification(message, topicArn),
        SigningCertUrl: certificate,
        UnsubscribeUrl: unsubscribe,
        MessageAttributes: {},
      },
    })),
  };
}

/**
 * The body of the SQS message in a subscription's dead-letter queue. Lambda spells two of its names otherwise.
 * @see https://docs.aws.amazon.com/sns/latest/dg/sns-message-and-json-formats.html
 */
export function toNotification(message: SnsMessage, topicArn: string): object {
  return { ...notification(message, topicArn), SigningCertURL: certificate, UnsubscribeURL: unsubscribe };
}

const certificate = 'https://sns.us-east-1.amazonaws.com/SimpleNotificationService.pem';
const unsubscribe = 'https://sns.us-east-1.amazonaws.com/?Action=Unsubscribe';

function notification({ messageId, message }: SnsMessage, topicArn: string): object {
  return {
    Type: 'Notification',
    MessageId: messageId,
    TopicArn: topicArn,
    Subject: 'Amazon SES Email Event Notification',
    Message: message,
    Timestamp: new Date().toISOString(),
    SignatureVersion: '1',
    Signature: 'none',
  };
}
