import { type SnsMessage, toLambdaEvent, toNotification } from './sns.ts';

/**
 * What came of handing an invocation to Lambda: `taken`; `unheard`: taken, but the answer was lost, so SNS hands it over again;
 * `refused`: for all the weeks that SNS tries (100,015 attempts over 23 days).
 * @see https://docs.aws.amazon.com/sns/latest/dg/sns-message-delivery-retries.html
 */
export type Handover = 'taken' | 'unheard' | 'refused';

/** The function's subscription to the topic, as SNS keeps it: what Lambda never takes goes to the dead-letter queue. */
export class SnsSubscription {
  /** Bodies of SQS messages: the SNS notifications, whole. */
  readonly deadLetterQueue: string[] = [];

  constructor(
    private readonly topicArn: string,
    private readonly invoke: (payload: unknown) => Promise<void>,
    private readonly handOver: () => Handover = () => 'taken',
  ) {}

  /** Resolves once the function is done with the messages, or they are in a queue. */
  async deliver(messages: readonly SnsMessage[]): Promise<void> {
    const handover = this.handOver();
    if (handover === 'refused') {
      this.deadLetterQueue.push(...messages.map((message) => JSON.stringify(toNotification(message, this.topicArn))));
      return;
    }
    const taken = this.invoke(toLambdaEvent(messages, this.topicArn));
    await Promise.all(handover === 'unheard' ? [taken, this.deliver(messages)] : [taken]);
  }
}
