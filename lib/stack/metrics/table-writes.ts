import type { Duration } from 'aws-cdk-lib';
import { MathExpression, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { indexes } from '../../table/schema.ts';

/** CloudWatch knows them by these names. */
const metricNames = { consumed: 'ConsumedWriteCapacityUnits', throttled: 'WriteThrottleEvents' } as const;
const labels = { consumed: 'write units', throttled: 'throttled writes' } as const;

/**
 * Of the table and its indexes together: DynamoDB counts each apart, and reports nothing where there is nothing.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/metrics-dimensions.html
 */
export function tableWrites(table: TableV2, what: keyof typeof metricNames, period: Duration): MathExpression {
  const { tableName: TableName } = table;
  const of = (dimensionsMap: Record<string, string>) =>
    table.metric(metricNames[what], { period, statistic: Stats.SUM, dimensionsMap });
  const ofIndexes = Object.values(indexes).map(
    ({ name }) => [name, of({ TableName, GlobalSecondaryIndexName: name })] as const,
  );
  const usingMetrics = { table: of({ TableName }), ...Object.fromEntries(ofIndexes) };
  const filled = Object.keys(usingMetrics).map((id) => `FILL(${id}, 0)`);
  return new MathExpression({ expression: filled.join(' + '), usingMetrics, period, label: labels[what] });
}
