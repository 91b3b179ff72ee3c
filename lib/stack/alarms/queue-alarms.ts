import { Duration } from 'aws-cdk-lib';
import { type Alarm, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { type AlarmProps, alarm } from './alarm.ts';
import type { Listeners } from './listeners.ts';

type QueueAlarmProps = Pick<AlarmProps, 'description' | 'listeners'> & { readonly queue: IQueue };

/** Fires while a message waits in a queue that ought to be empty. SQS reports nothing about a queue that was not used for six hours. */
export function queueAlarm(scope: Construct, id: string, { queue, ...props }: QueueAlarmProps): Alarm {
  const metric = queue.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(5), statistic: Stats.MAXIMUM });
  return alarm(scope, id, { ...props, metric });
}

/** One for each queue. */
export function queueAlarms(
  scope: Construct,
  listeners: Listeners,
  { failedEvents, undeliveredEvents }: { readonly failedEvents: IQueue; readonly undeliveredEvents: IQueue },
): readonly Alarm[] {
  const whatToDo = 'Nothing is lost for 14 days: remove the cause, then send them through the function again.';
  return [
    queueAlarm(scope, 'FailedEventsAlarm', {
      queue: failedEvents,
      description: `SES events were not recorded: the function failed on each three times; its log says why. ${whatToDo}`,
      listeners,
    }),
    queueAlarm(scope, 'UndeliveredEventsAlarm', {
      queue: undeliveredEvents,
      description: `SES events were not recorded: SNS could not hand them to the function. ${whatToDo}`,
      listeners,
    }),
  ];
}
