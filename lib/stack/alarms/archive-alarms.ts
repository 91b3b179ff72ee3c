import { Duration } from 'aws-cdk-lib';
import { type Alarm, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { EventArchive } from '../archive/event-archive.ts';
import { ofStream } from '../metrics/of-stream.ts';
import { alarm, lasting } from './alarm.ts';
import type { Listeners } from './listeners.ts';

/** Of a stack with `archive`. */
export type Archive = { readonly archive: EventArchive | undefined };

const period = Duration.minutes(5);

/** Four times as long as Firehose gathers, and long before the day is over for which it tries. */
const lateAfter = Duration.hours(1);

/** @see https://docs.aws.amazon.com/firehose/latest/dev/monitoring-with-cloudwatch-metrics.html */
export function archiveAlarms(scope: Construct, listeners: Listeners, { archive }: Archive): readonly Alarm[] {
  if (!archive) return [];
  return [
    alarm(scope, 'ArchiveLateAlarm', {
      metric: ofStream(archive.stream, 'DeliveryToS3.DataFreshness', { period, statistic: Stats.MAXIMUM }),
      threshold: lateAfter.toSeconds(),
      description:
        'Raw SES events have waited for more than an hour to be put into the archive: Firehose tries for 24 hours, then they are lost to it. What is recorded in the table is not affected.',
      listeners,
    }),
    alarm(scope, 'ArchiveThrottlesAlarm', {
      metric: ofStream(archive.stream, 'ThrottledRecords', { period, statistic: Stats.SUM }),
      ...lasting,
      description:
        'Firehose has refused raw SES events for a quarter of an hour: more come than its quota allows, and the archive may miss some. What is recorded in the table is not affected.',
      listeners,
    }),
  ];
}
