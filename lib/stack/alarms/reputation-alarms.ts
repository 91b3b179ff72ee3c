import { type Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { type Rate, reputation, sesLines } from '../metrics/reputation.ts';
import type { RateAlarms } from '../settings/ses-events-props.ts';
import type { Settings } from '../settings/settings.ts';
import { alarm } from './alarm.ts';
import type { Listeners } from './listeners.ts';

export function reputationAlarms(
  scope: Construct,
  listeners: Listeners,
  { bounceRateAlarms, complaintRateAlarms }: Settings,
): readonly Alarm[] {
  return [
    ...ofRate(scope, listeners, 'Bounce', bounceRateAlarms, 'bounces for good'),
    ...ofRate(scope, listeners, 'Complaint', complaintRateAlarms, 'is marked as spam'),
  ];
}

function ofRate(
  scope: Construct,
  listeners: Listeners,
  rate: Rate,
  [warning, most]: RateAlarms,
  what: string,
): readonly Alarm[] {
  const { review, pause } = sesLines[rate];
  const from = (percent: number) => ({
    metric: reputation(rate),
    threshold: toFraction(percent),
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    // SES publishes the rates as mail goes, at times hours apart: until then the last one holds, as SES's own guide has it.
    treatMissingData: TreatMissingData.IGNORE,
    description: `${percent} % or more of the account's mail ${what}. SES reviews an account at ${review} %, and may stop its sending at ${pause} %.`,
    listeners,
  });
  return [alarm(scope, `${rate}RateWarningAlarm`, from(warning)), alarm(scope, `${rate}RateAlarm`, from(most))];
}

/** SES counts from 0 to 1. 0.07 / 100 alone would be 0.0007000000000000001. */
function toFraction(percent: number): number {
  return Number((percent / 100).toPrecision(12));
}
