import { RemovalPolicy } from 'aws-cdk-lib';
import { type Attribute, AttributeType, Billing, ProjectionType, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import { indexes, tableKey, timeToLiveAttribute } from '../table/schema.ts';
import type { Settings } from './settings.ts';

/** Where the rows are kept: on demand, restorable to any second of the last 35 days. */
export class EventTable extends Construct {
  readonly table: TableV2;

  constructor(scope: Construct, id: string, props: Pick<Settings, 'removalPolicy' | 'warmThroughput'>) {
    super(scope, id);
    const retained = props.removalPolicy === 'retain';
    const warm = props.warmThroughput !== undefined && {
      warmThroughput: { writeUnitsPerSecond: props.warmThroughput },
    };
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
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: retained,
      removalPolicy: retained ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
  }
}

function text(name: string): Attribute {
  return { name, type: AttributeType.STRING };
}
