import { Duration } from 'aws-cdk-lib';
import { type Alarm, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { alarm, lasting } from './alarm.ts';
import type { Listeners } from './listeners.ts';

const period = Duration.minutes(5);

/**
 * Of all subscriptions together: SNS counts by topic alone. For Lambda it counts a notification once, when it has given it up; for HTTPS each
 * attempt, retries too.
 * @see https://docs.aws.amazon.com/sns/latest/dg/sns-monitoring-using-cloudwatch.html
 */
export function topicAlarms(scope: Construct, listeners: Listeners, topic: ITopic): readonly Alarm[] {
  return [
    alarm(scope, 'TopicDeliveriesAlarm', {
      metric: topic.metricNumberOfNotificationsFailed({ period, statistic: Stats.SUM }),
      ...lasting,
      description:
        'SNS has failed for a quarter of an hour to hand on SES events of the topic: to the function that records them, whose events then wait in the queue UndeliveredEvents, or to another subscriber.',
      listeners,
    }),
    alarm(scope, 'UndeliveredEventsLostAlarm', {
      metric: topic.metric('NumberOfNotificationsFailedToRedriveToDlq', { period, statistic: Stats.SUM }),
      description:
        'SES events are being lost: SNS could neither hand them to the function nor put them into the queue UndeliveredEvents.',
      listeners,
    }),
  ];
}
