import { Duration, Validations } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

/** Where an event waits that did not become rows, for the 14 days that SQS keeps a message at most. */
export class FailureQueues extends Construct {
  /** The function failed on it three times. SQS holds Lambda's record of the invocation, with the event in `requestPayload`. */
  readonly failedEvents: Queue;
  /** SNS could not hand it to the function. SQS holds the SNS notification. */
  readonly undeliveredEvents: Queue;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.failedEvents = lastStop(this, 'FailedEvents');
    this.undeliveredEvents = lastStop(this, 'UndeliveredEvents');
  }
}

function lastStop(scope: Construct, id: string): Queue {
  const queue = new Queue(scope, id, {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  });
  Validations.of(queue).acknowledge({
    id: 'AwsSolutions-SQS3',
    reason:
      'This queue is itself the dead-letter queue: a person empties it when its alarm fires (README.md beside this), no consumer can fail on it.',
  });
  return queue;
}
