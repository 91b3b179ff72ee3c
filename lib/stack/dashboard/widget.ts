import { GraphWidget, type GraphWidgetProps } from 'aws-cdk-lib/aws-cloudwatch';

/** Of a dashboard of CloudWatch. */
export const columns = 24;

/** A graph of nothing below zero. @param share of the dashboard's width */
export function graph(share: number, { leftYAxis, ...props }: GraphWidgetProps): GraphWidget {
  return new GraphWidget({ width: columns / share, leftYAxis: { min: 0, showUnits: false, ...leftYAxis }, ...props });
}
