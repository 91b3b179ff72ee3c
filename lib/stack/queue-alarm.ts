import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

type QueueAlarmProps = {
  readonly queue: IQueue;
  /** What happened and what to do, for somebody who has never seen this stack. */
  readonly description: string;
  /** Told when the alarm fires. @default nobody */
  readonly topic?: ITopic | undefined;
};

/** Fires while a message waits in a queue that ought to be empty. */
export class QueueAlarm extends Construct {
  constructor(scope: Construct, id: string, props: QueueAlarmProps) {
    super(scope, id);
    const alarm = new Alarm(this, 'Alarm', {
      alarmDescription: props.description,
      metric: props.queue.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(5), statistic: Stats.MAXIMUM }),
      threshold: 0,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: 1,
      // SQS reports nothing about a queue that was not used for six hours.
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    if (props.topic) alarm.addAlarmAction(new SnsAction(props.topic));
  }
}
