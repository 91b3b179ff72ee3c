import { Duration, Validations } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { retained } from '../retained.ts';
import type { Settings } from '../settings/settings.ts';

/** Where the raw events are kept. CloudFormation names it: a name of ours might be taken, by anybody in the world. */
export function archiveBucket(scope: Construct, { archiveRetentionDays, removalPolicy }: Settings, key?: IKey): Bucket {
  const bucket = new Bucket(scope, 'Bucket', {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    enforceSSL: true,
    // With a bucket key KMS is asked once for many objects.
    ...(key
      ? { encryption: BucketEncryption.KMS, encryptionKey: key, bucketKeyEnabled: true }
      : { encryption: BucketEncryption.S3_MANAGED }),
    lifecycleRules: [
      {
        abortIncompleteMultipartUploadAfter: Duration.days(7),
        ...(archiveRetentionDays !== undefined && { expiration: Duration.days(archiveRetentionDays) }),
      },
    ],
    removalPolicy: retained(removalPolicy),
  });
  bucket.policy?.applyRemovalPolicy(retained(removalPolicy));
  Validations.of(bucket).acknowledge({
    id: 'AwsSolutions-S1',
    reason:
      'Access logs would need a second bucket, and cost more than the archive of a small sender; who needs them has CloudTrail data events.',
  });
  return bucket;
}
