import { CfnElement, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnDeliveryStream } from 'aws-cdk-lib/aws-kinesisfirehose';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { LogGroup, LogStream } from 'aws-cdk-lib/aws-logs';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { archivePrefix } from '../names.ts';
import type { Settings } from '../settings/settings.ts';
import { dayKey, errorsPrefix } from './layout.ts';

/** The largest that Firehose takes: an archive is in no hurry, and few large objects are cheaper to write and faster to query. */
const buffer = { intervalInSeconds: 900, sizeInMBs: 128 } as const;

const day = `${dayKey}=!{timestamp:yyyy-MM-dd}/`;

/**
 * What SES hands its events to: it gathers them, compresses them and puts them into the bucket. Without the construct of the CDK, which gives
 * its role every right to the bucket and the stack a list of addresses that nobody reads.
 */
export function deliveryStream(
  scope: Construct,
  bucket: Bucket,
  { logRetentionDays }: Settings,
  key?: IKey,
): CfnDeliveryStream {
  const log = new LogGroup(scope, 'LogGroup', {
    retention: logRetentionDays,
    removalPolicy: RemovalPolicy.DESTROY,
    ...(key && { encryptionKey: key }),
  });
  const { logStreamName } = new LogStream(scope, 'LogStream', { logGroup: log, removalPolicy: RemovalPolicy.DESTROY });
  return new CfnDeliveryStream(scope, 'Stream', {
    deliveryStreamType: 'DirectPut',
    deliveryStreamEncryptionConfigurationInput: key
      ? { keyType: 'CUSTOMER_MANAGED_CMK', keyArn: key.keyArn }
      : { keyType: 'AWS_OWNED_CMK' },
    extendedS3DestinationConfiguration: {
      bucketArn: bucket.bucketArn,
      roleArn: roleThatPuts(scope, bucket, log, key).roleArn,
      prefix: `${archivePrefix}${day}`,
      errorOutputPrefix: `${errorsPrefix}!{firehose:error-output-type}/${day}`,
      bufferingHints: buffer,
      compressionFormat: 'GZIP',
      // Whether SES ends an event with a line feed is not documented, and Athena wants one a line; an empty line does no harm.
      processingConfiguration: { enabled: true, processors: [{ type: 'AppendDelimiterToRecord' }] },
      cloudWatchLoggingOptions: { enabled: true, logGroupName: log.logGroupName, logStreamName },
    },
  });
}

/**
 * The rights that Firehose documents, of the two prefixes alone. Inline, so that the stream is made when the role has them.
 * @see https://docs.aws.amazon.com/firehose/latest/dev/controlling-access.html#using-iam-s3
 */
function roleThatPuts(scope: Construct, bucket: Bucket, log: LogGroup, key?: IKey): Role {
  const objects = [archivePrefix, errorsPrefix].map((prefix) => bucket.arnForObjects(`${prefix}*`));
  const statements = [
    allow(['s3:GetBucketLocation', 's3:ListBucket', 's3:ListBucketMultipartUploads'], [bucket.bucketArn]),
    allow(['s3:AbortMultipartUpload', 's3:GetObject', 's3:PutObject'], objects),
    allow(['logs:PutLogEvents'], [log.logGroupArn]),
    ...(key ? [allow(['kms:Decrypt', 'kms:GenerateDataKey'], [key.keyArn])] : []),
  ];
  const role = new Role(scope, 'StreamRole', {
    // Not for a stream of somebody else's.
    assumedBy: new ServicePrincipal('firehose.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account } },
    }),
    inlinePolicies: { PutEvents: new PolicyDocument({ statements }) },
  });
  for (const prefix of [archivePrefix, errorsPrefix])
    Validations.of(role).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${logicalIdOf(bucket)}.Arn>/${prefix}*]`,
      reason: 'The objects of one prefix of one bucket: Firehose names them itself.',
    });
  return role;
}

function logicalIdOf({ node: { defaultChild } }: Bucket): string {
  return CfnElement.isCfnElement(defaultChild) ? Stack.of(defaultChild).getLogicalId(defaultChild) : '';
}

function allow(actions: string[], resources: string[]): PolicyStatement {
  return new PolicyStatement({ actions, resources });
}
