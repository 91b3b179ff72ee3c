/** What arrives on the topic, is no event of a sent mail, and is to be acknowledged quietly. */
export type Notice =
  /** Plain text that SES publishes when an event destination is created: the first message of every deployment. */
  | 'topicValidated'
  /** The same in the legacy set-up of identity notifications, as JSON without `mail`. */
  | 'subscriptionSucceeded'
  /** An inbound mail's receipt, from a receipt rule that names this topic by mistake. Not about mail that was sent. */
  | 'receivedMail';

const validation = 'Successfully validated SNS topic';

/** The notice that a text which is not JSON stands for, if it does. */
export function noticeOfText(text: string): Notice | undefined {
  return text.trimStart().startsWith(validation) ? 'topicValidated' : undefined;
}

/** The notice that a `notificationType` stands for, if it does. */
export function noticeOfType(notificationType: unknown): Notice | undefined {
  if (notificationType === 'AmazonSnsSubscriptionSucceeded') return 'subscriptionSucceeded';
  if (notificationType === 'Received') return 'receivedMail';
  return undefined;
}
