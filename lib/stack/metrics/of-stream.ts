import { Metric, type MetricOptions } from 'aws-cdk-lib/aws-cloudwatch';
import type { CfnDeliveryStream } from 'aws-cdk-lib/aws-kinesisfirehose';

/** A metric of a stream of Firehose, of which the CDK's construct of the first level has none. */
export function ofStream({ ref }: CfnDeliveryStream, metricName: string, options: MetricOptions): Metric {
  return new Metric({ namespace: 'AWS/Firehose', metricName, dimensionsMap: { DeliveryStreamName: ref }, ...options });
}
