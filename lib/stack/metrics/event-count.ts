import { Duration } from 'aws-cdk-lib';
import { type IMetric, MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { type CloudWatchDimension, CloudWatchDimensionSource } from 'aws-cdk-lib/aws-ses';

/** SES puts it on every mail that names a configuration set. */
const configurationSetTag = 'ses:configuration-set';

/** A mail without the tag is counted under this value. */
const untagged = 'none';

const namespace = 'AWS/SES';
const period = Duration.hours(1);

/** What SES counts the events of a set by. @see https://docs.aws.amazon.com/ses/latest/dg/event-publishing-add-event-destination-cloudwatch.html */
export function dimensions(configurationSetName: string, metricTags: readonly string[]): CloudWatchDimension[] {
  const values = [[configurationSetTag, configurationSetName], ...metricTags.map((tag) => [tag, untagged])];
  return values.map(([name = '', defaultValue = '']) => ({
    source: CloudWatchDimensionSource.MESSAGE_TAG,
    name,
    defaultValue,
  }));
}

/** In CloudWatch a count by set and tags is that of one combination alone: those of a set are added up here. @param metricName such as `Send` */
export function eventCount(metricName: string, configurationSetName: string, metricTags: readonly string[]): IMetric {
  const label = configurationSetName;
  if (metricTags.length === 0) {
    const dimensionsMap = { [configurationSetTag]: configurationSetName };
    return new Metric({ namespace, metricName, dimensionsMap, statistic: 'Sum', period, label });
  }
  const schema = [namespace, configurationSetTag, ...metricTags].map((name) => `"${name}"`).join(',');
  const which = `{${schema}} MetricName="${metricName}" "${configurationSetTag}"="${configurationSetName}"`;
  return new MathExpression({ expression: `SUM(SEARCH('${which}', 'Sum', ${period.toSeconds()}))`, period, label });
}
