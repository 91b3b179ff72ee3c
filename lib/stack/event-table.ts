import { CfnResource } from 'aws-cdk-lib';
import {
  type Attribute,
  AttributeType,
  Billing,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { indexes, tableKey, timeToLiveAttribute } from '../table/schema.ts';
import { retained } from './retained.ts';
import type { Settings } from './settings/settings.ts';

/** Where the rows are kept: on demand, restorable to any second of the last 35 days unless the settings say otherwise. */
export class EventTable extends Construct {
  readonly table: TableV2;

  constructor(scope: Construct, id: string, settings: Settings, key?: IKey) {
    super(scope, id);
    const { warmThroughput, pointInTimeRecovery, forward, deletionProtection, removalPolicy } = settings;
    const warm = warmThroughput !== undefined && { warmThroughput: { writeUnitsPerSecond: warmThroughput } };
    this.table = new TableV2(this, 'Table', {
      partitionKey: text(tableKey.partition),
      sortKey: text(tableKey.sort),
      globalSecondaryIndexes: Object.values(indexes).map((index) => ({
        indexName: index.name,
        partitionKey: text(index.partition),
        sortKey: text(index.sort),
        projectionType: ProjectionType.ALL,
        ...warm,
      })),
      billing: Billing.onDemand(),
      ...warm,
      // Named even where no row expires: retention can then be set later, and costs nothing until it is.
      timeToLiveAttribute,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: pointInTimeRecovery },
      // Which key, see below: the CDK names one only where the region is known.
      ...(key && { encryption: TableEncryptionV2.awsManagedKey() }),
      // It is switched on in place, and holds no old image: who forwards new rows needs none.
      ...(forward && { dynamoStream: StreamViewType.NEW_IMAGE }),
      deletionProtection,
      removalPolicy: retained(removalPolicy),
    });
    if (key) this.encryptReplicaWith(key);
  }

  /** The replica of the region that the stack goes to, whichever it is. */
  private encryptReplicaWith(key: IKey): void {
    const table = this.table.node.defaultChild;
    if (CfnResource.isCfnResource(table)) table.addPropertyOverride('Replicas.0.SSESpecification.KMSMasterKeyId', key.keyArn);
  }
}

function text(name: string): Attribute {
  return { name, type: AttributeType.STRING };
}
