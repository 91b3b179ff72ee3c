import { Duration } from 'aws-cdk-lib';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';

/** In percent: from `review` on SES looks into an account, from `pause` on it may stop its sending. @see https://docs.aws.amazon.com/ses/latest/dg/reputation-dashboard-dg.html */
export const sesLines = { Bounce: { review: 5, pause: 10 }, Complaint: { review: 0.1, pause: 0.5 } } as const;

export type Rate = keyof typeof sesLines;

/** From 0 to 1, of the whole account in the region, whichever stack or sender the mail is of. */
export function reputation(rate: Rate): Metric {
  return new Metric({
    namespace: 'AWS/SES',
    metricName: `Reputation.${rate}Rate`,
    period: Duration.hours(1),
    statistic: Stats.MAXIMUM,
  });
}
