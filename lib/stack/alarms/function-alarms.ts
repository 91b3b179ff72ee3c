import { Duration } from 'aws-cdk-lib';
import { type Alarm, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { alarm, lasting } from './alarm.ts';
import type { Listeners } from './listeners.ts';

const period = Duration.minutes(5);

/**
 * `AsyncEventsDropped` has none: an event that Lambda gives up goes to the queue of failed events first, which has an alarm, and where it does
 * not get there `DestinationDeliveryFailures` says so.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html
 */
export function functionAlarms(scope: Construct, listeners: Listeners, recorder: IFunction): readonly Alarm[] {
  return [
    alarm(scope, 'FunctionErrorsAlarm', {
      metric: recorder.metricErrors({ period }),
      ...lasting,
      description:
        'The function that records SES events has failed again and again for a quarter of an hour, so this is more than one bad event; its log says why. What fails three times waits in the queue FailedEvents.',
      listeners,
    }),
    alarm(scope, 'FunctionThrottlesAlarm', {
      metric: recorder.metricThrottles({ period }),
      ...lasting,
      description:
        'Lambda has refused to start the function that records SES events for a quarter of an hour: too many copies of it, or of other functions of this account, run at once. Events wait up to six hours.',
      listeners,
    }),
    alarm(scope, 'EventAgeAlarm', {
      metric: recorder.metric('AsyncEventAge', { period, statistic: Stats.MAXIMUM }),
      threshold: Duration.minutes(15).toMilliseconds(),
      description:
        'A SES event waited more than a quarter of an hour for the function that records it. After six hours Lambda gives it up to the queue FailedEvents.',
      listeners,
    }),
    alarm(scope, 'FailedEventsLostAlarm', {
      metric: recorder.metric('DestinationDeliveryFailures', { period, statistic: Stats.SUM }),
      description:
        'SES events are being lost: the function failed on them three times, and Lambda could not put them into the queue FailedEvents.',
      listeners,
    }),
  ];
}
