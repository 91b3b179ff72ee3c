import { Duration } from 'aws-cdk-lib';
import type { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import { tableWrites } from '../metrics/table-writes.ts';
import { alarm, lasting } from './alarm.ts';
import type { Listeners } from './listeners.ts';

/** One alarm for the table and its indexes. CloudWatch charges it as three, one for each metric in it. */
export function tableAlarm(scope: Construct, listeners: Listeners, table: TableV2): Alarm {
  return alarm(scope, 'TableThrottlesAlarm', {
    metric: tableWrites(table, 'throttled', Duration.minutes(5)),
    ...lasting,
    description:
      'DynamoDB has refused writes to the table of SES events, or to one of its indexes, for a quarter of an hour: events come faster than it takes them. The function tries again until its time is up.',
    listeners,
  });
}
