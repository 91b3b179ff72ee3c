import { Duration } from 'aws-cdk-lib';
import { type Alarm, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { Settings } from '../settings/settings.ts';
import { alarm } from './alarm.ts';
import type { Listeners } from './listeners.ts';
import { queueAlarm } from './queue-alarms.ts';

/** Of a stack with `forward`. */
export type Forward = { readonly unforwardedEvents: IQueue | undefined; readonly forwarder: IFunction | undefined };

/** Long enough for a throttle to pass, and long before Lambda gives a record up. */
const lateAfter = Duration.minutes(15);

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
  return alarms ? [ofQueue, forwardLateAlarm(scope, listeners, forwarder)] : [ofQueue];
}

/** Fires while records of the stream wait for the bus: the time to mend it in which nothing is lost. */
function forwardLateAlarm(scope: Construct, listeners: Listeners, forwarder: IFunction): Alarm {
  return alarm(scope, 'ForwardLateAlarm', {
    metric: forwarder.metric('IteratorAge', { period: Duration.minutes(5), statistic: Stats.MAXIMUM }),
    threshold: lateAfter.toMilliseconds(),
    description:
      'SES events are recorded, but have not reached the event bus for 15 minutes: remove the cause within 12 hours, and they go by themselves.',
    listeners,
  });
}
