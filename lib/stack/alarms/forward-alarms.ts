import { Duration } from 'aws-cdk-lib';
import { type Alarm, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { Settings } from '../settings/settings.ts';
import { alarm, lasting } from './alarm.ts';
import type { Listeners } from './listeners.ts';
import { queueAlarm } from './queue-alarms.ts';

/** Of a stack with `forward`. */
export type Forward = { readonly unforwardedEvents: IQueue | undefined; readonly forwarder: IFunction | undefined };

/** Long enough for a throttle to pass, and long before Lambda gives a record up. */
const lateAfter = Duration.minutes(15);

const period = Duration.minutes(5);

/** That of the queue in any case. */
export function forwardAlarms(
  scope: Construct,
  { alarms }: Settings,
  listeners: Listeners,
  { unforwardedEvents, forwarder }: Forward,
): readonly Alarm[] {
  if (!unforwardedEvents || !forwarder) return [];
  const ofQueue = queueAlarm(scope, 'UnforwardedEventsAlarm', {
    queue: unforwardedEvents,
    description:
      'SES events are recorded, but did not reach the event bus within 12 hours: find their rows in the table, and hand them on.',
    listeners,
  });
  return alarms ? [ofQueue, ...ofForwarder(scope, listeners, forwarder)] : [ofQueue];
}

/** None of `Errors`: what the function fails on waits, and `IteratorAge` tells. Of a mapping that is switched off Lambda reports nothing. */
function ofForwarder(scope: Construct, listeners: Listeners, forwarder: IFunction): readonly Alarm[] {
  return [
    // While records of the stream wait for the bus: the time to mend it in which nothing is lost.
    alarm(scope, 'ForwardLateAlarm', {
      metric: forwarder.metric('IteratorAge', { period, statistic: Stats.MAXIMUM }),
      threshold: lateAfter.toMilliseconds(),
      description:
        'SES events are recorded, but have not reached the event bus for 15 minutes: remove the cause within 12 hours, and they go by themselves.',
      listeners,
    }),
    alarm(scope, 'ForwardThrottlesAlarm', {
      metric: forwarder.metricThrottles({ period }),
      ...lasting,
      description:
        'Lambda has refused to start the function that puts SES events on the event bus for a quarter of an hour: too many copies of functions of this account run at once. Events wait up to 12 hours.',
      listeners,
    }),
    // Lambda counts it for a stream's mapping, too. https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html
    alarm(scope, 'UnforwardedEventsLostAlarm', {
      metric: forwarder.metric('DestinationDeliveryFailures', { period, statistic: Stats.SUM }),
      description:
        'SES events are recorded, but did not reach the event bus, and Lambda could not put their place in the stream into the queue UnforwardedEvents: only the time of this alarm tells which they are.',
      listeners,
    }),
  ];
}
