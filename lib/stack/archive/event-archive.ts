import type { CfnDeliveryStream } from 'aws-cdk-lib/aws-kinesisfirehose';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { RecordedConfigurationSet } from '../configuration-sets.ts';
import type { Settings } from '../settings/settings.ts';
import { archiveBucket } from './archive-bucket.ts';
import { archiveDestinations } from './archive-destinations.ts';
import { deliveryStream } from './delivery-stream.ts';
import { eventCatalog } from './event-catalog.ts';

/** Keeps the events of SES as SES writes them: SES -> Firehose -> S3, beside the path to the table and without code of ours. */
export class EventArchive extends Construct {
  readonly bucket: Bucket;
  /** What Athena calls it: `database.table`. */
  readonly table: string;

  /** What SES hands them to. */
  readonly stream: CfnDeliveryStream;

  /** @param sets whose events are recorded: the same ones are kept */
  constructor(scope: Construct, id: string, sets: readonly RecordedConfigurationSet[], settings: Settings, key?: IKey) {
    super(scope, id);
    this.bucket = archiveBucket(this, settings, key);
    this.table = eventCatalog(this, this.bucket);
    this.stream = deliveryStream(this, this.bucket, settings, key);
    archiveDestinations(this, sets, this.stream);
  }
}
