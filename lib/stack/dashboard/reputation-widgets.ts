import { Duration } from 'aws-cdk-lib';
import { Color, type GraphWidget, type HorizontalAnnotation, MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import { type Rate, reputation, sesLines } from '../metrics/reputation.ts';
import type { RateAlarms } from '../settings/ses-events-props.ts';
import type { Settings } from '../settings/settings.ts';
import { graph } from './widget.ts';

/** In percent, against SES's lines and against those from which we warn. */
export function reputationWidgets({ alarms, bounceRateAlarms, complaintRateAlarms }: Settings): GraphWidget[] {
  return [
    widget('Bounce', "The account's bounces, in percent of its mail", alarms ? bounceRateAlarms : undefined),
    widget('Complaint', "The account's complaints, in percent of its mail", alarms ? complaintRateAlarms : undefined),
  ];
}

function widget(rate: Rate, title: string, ours: RateAlarms | undefined): GraphWidget {
  const { review, pause } = sesLines[rate];
  const lines = [line(pause, 'SES may stop the sending', Color.RED), line(review, 'SES reviews the account', Color.ORANGE)];
  const inPercent = new MathExpression({
    expression: '100 * rate',
    usingMetrics: { rate: reputation(rate) },
    period: Duration.hours(1),
    label: 'percent',
  });
  const [warning, most] = ours ?? [];
  return graph(2, {
    title,
    left: [inPercent],
    leftAnnotations: [
      ...lines,
      ...(most === undefined ? [] : [line(most, `${rate}RateAlarm`, Color.PURPLE)]),
      ...(warning === undefined ? [] : [line(warning, `${rate}RateWarningAlarm`, Color.BLUE)]),
    ],
  });
}

function line(value: number, label: string, color: string): HorizontalAnnotation {
  return { value, label: `${label}: ${value} %`, color };
}
