import { Alarm, type AlarmProps as CdkAlarmProps, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { Listeners } from './listeners.ts';

export type AlarmProps = Pick<CdkAlarmProps, 'metric'> & {
  /** What happened, for somebody who has never seen this stack. Where to read on is added. */
  readonly description: string;
  readonly listeners: Listeners;
} & Partial<Pick<CdkAlarmProps, 'threshold' | 'comparisonOperator' | 'evaluationPeriods' | 'treatMissingData'>>;

/**
 * An alarm for what ought not to happen: it fires at the first period in which the metric is above 0, unless the props say otherwise.
 * Its id is the heading of its entry in the runbook; CloudFormation puts the id into its name.
 */
export function alarm(scope: Construct, id: string, { description, listeners, ...props }: AlarmProps): Alarm {
  const made = new Alarm(new Construct(scope, id), 'Alarm', {
    alarmDescription: `${description} See ${id} under "When an alarm fires" in lib/stack/README.md of ses-events.`,
    threshold: 0,
    comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
    evaluationPeriods: 1,
    // Services report a count of what went wrong while it goes wrong, most of them no zeros.
    treatMissingData: TreatMissingData.NOT_BREACHING,
    ...props,
  });
  made.addAlarmAction(...listeners.told);
  made.addOkAction(...listeners.told);
  return made;
}

/**
 * Of five minutes each: what Lambda's or DynamoDB's own retries may heal alarms when it has gone on for a quarter of an hour. One event that
 * can never be recorded fails three times within some four minutes, which is two periods at most; its queue has an alarm.
 */
export const lasting = { evaluationPeriods: 3 } as const;
