import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { type ITopic, Topic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Settings } from '../settings/settings.ts';

type QueueAlarmProps = {
  readonly queue: IQueue;
  /** What happened and what to do, for somebody who has never seen this stack. */
  readonly description: string;
  /** Told when the alarm fires. @default nobody */
  readonly topic?: ITopic | undefined;
};

/** Fires while a message waits in a queue that ought to be empty. */
function queueAlarm(scope: Construct, id: string, { queue, description, topic }: QueueAlarmProps): Alarm {
  const alarm = new Alarm(new Construct(scope, id), 'Alarm', {
    alarmDescription: description,
    metric: queue.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(5), statistic: Stats.MAXIMUM }),
    threshold: 0,
    comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
    evaluationPeriods: 1,
    // SQS reports nothing about a queue that was not used for six hours.
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });
  if (topic) alarm.addAlarmAction(new SnsAction(topic));
  return alarm;
}

const whatToDo =
  'See "When an alarm fires" in lib/stack/README.md of ses-events: remove the cause, then send them through the function again.';

/** One for each queue. */
export function queueAlarms(
  scope: Construct,
  { alarmTopicArn }: Settings,
  { failedEvents, undeliveredEvents }: { readonly failedEvents: IQueue; readonly undeliveredEvents: IQueue },
): readonly Alarm[] {
  const topic = alarmTopicArn === undefined ? undefined : Topic.fromTopicArn(scope, 'AlarmTopic', alarmTopicArn);
  const ofFailed = queueAlarm(scope, 'FailedEventsAlarm', {
    queue: failedEvents,
    description: `SES events were not recorded: the function failed on each three times; its log says why. ${whatToDo}`,
    topic,
  });
  const ofUndelivered = queueAlarm(scope, 'UndeliveredEventsAlarm', {
    queue: undeliveredEvents,
    description: `SES events were not recorded: SNS could not hand them to the function. ${whatToDo}`,
    topic,
  });
  return [ofFailed, ofUndelivered];
}
