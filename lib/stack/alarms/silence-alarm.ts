import { Duration } from 'aws-cdk-lib';
import { type Alarm, ComparisonOperator, MathExpression, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { alarm } from './alarm.ts';
import type { Listeners } from './listeners.ts';

const period = Duration.hours(1);

/** Fires where the function was not invoked for so many hours. */
export function silenceAlarm(scope: Construct, listeners: Listeners, recorder: IFunction, hours: number): Alarm {
  return alarm(scope, 'SilenceAlarm', {
    // Lambda reports no zeros, and beside missing data an alarm looks at data older than its periods: it would fire hours late.
    metric: new MathExpression({
      expression: 'FILL(invocations, 0)',
      usingMetrics: { invocations: recorder.metricInvocations({ period }) },
      period,
      label: 'invocations',
    }),
    threshold: 1,
    comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
    evaluationPeriods: hours,
    treatMissingData: TreatMissingData.BREACHING,
    description: `No SES event was recorded for ${hours === 1 ? 'an hour' : `${hours} hours`}: no mail is sent, or its events do not arrive.`,
    listeners,
  });
}
