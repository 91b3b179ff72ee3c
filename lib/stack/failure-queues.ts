import { Duration, Validations } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { retained } from './retained.ts';
import type { Settings } from './settings/settings.ts';

/** Where an event waits that did not become rows, for the 14 days that SQS keeps a message at most. */
export class FailureQueues extends Construct {
  /** The function failed on it three times. SQS holds Lambda's record of the invocation, with the event in `requestPayload`. */
  readonly failedEvents: Queue;
  /** SNS could not hand it to the function. SQS holds the SNS notification. */
  readonly undeliveredEvents: Queue;
  /** With `forward`: what did not reach the event bus. SQS holds its place in the table's stream, not the rows. */
  readonly unforwardedEvents: Queue | undefined;

  constructor(scope: Construct, id: string, settings: Settings, key?: IKey) {
    super(scope, id);
    this.failedEvents = lastStop(this, 'FailedEvents', settings, key);
    this.undeliveredEvents = lastStop(this, 'UndeliveredEvents', settings, key);
    this.unforwardedEvents = settings.forward ? lastStop(this, 'UnforwardedEvents', settings, key) : undefined;
  }
}

function lastStop(scope: Construct, id: string, { removalPolicy }: Settings, key?: IKey): Queue {
  const queue = new Queue(scope, id, {
    ...(key ? { encryptionMasterKey: key } : { encryption: QueueEncryption.SQS_MANAGED }),
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
    // What waits is not lost with the stack.
    removalPolicy: retained(removalPolicy),
  });
  Validations.of(queue).acknowledge({
    id: 'AwsSolutions-SQS3',
    reason:
      'This queue is itself the dead-letter queue: a person empties it when its alarm fires (README.md beside this), no consumer can fail on it.',
  });
  return queue;
}
