import { Stack } from 'aws-cdk-lib';
import { CfnDatabase, CfnTable } from 'aws-cdk-lib/aws-glue';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { archivePrefix } from '../names.ts';
import { columns } from './columns.ts';
import { databaseName } from './database-name.ts';
import { inHive } from './hive-type.ts';
import { dayKey } from './layout.ts';

const tableName = 'events';

/** The first day of the oldest archive that there can be. */
const firstDay = '2026-11-01';

/** The archive as a table for Athena; its partitions are worked out, so that no crawler has to look for them. @returns `database.table` */
export function eventCatalog(scope: Construct, bucket: Bucket): string {
  const catalogId = Stack.of(scope).account;
  const name = databaseName(scope);
  const database = new CfnDatabase(scope, 'Database', {
    catalogId,
    databaseInput: { name, description: 'The raw events of Amazon SES that ses-events keeps.' },
  });
  new CfnTable(scope, 'Table', {
    catalogId,
    databaseName: database.ref,
    tableInput: {
      name: tableName,
      description: 'An event of SES a row; day is the day (UTC) on which it arrived.',
      tableType: 'EXTERNAL_TABLE',
      parameters: { EXTERNAL: 'TRUE', classification: 'json', compressionType: 'gzip', ...projection(bucket) },
      partitionKeys: [{ name: dayKey, type: 'string' }],
      storageDescriptor: {
        columns: Object.entries(columns).map(([column, type]) => ({ name: column.toLowerCase(), type: inHive(type) })),
        location: bucket.s3UrlForObject(archivePrefix),
        inputFormat: 'org.apache.hadoop.mapred.TextInputFormat',
        outputFormat: 'org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat',
        compressed: true,
        serdeInfo: {
          serializationLibrary: 'org.openx.data.jsonserde.JsonSerDe',
          // What is cut off is a row of nothing, in place of the end of the query. Names are compared in lower case.
          parameters: { 'ignore.malformed.json': 'true', 'case.insensitive': 'true' },
        },
      },
    },
  });
  return `${name}.${tableName}`;
}

/** @see https://docs.aws.amazon.com/athena/latest/ug/partition-projection-supported-types.html */
function projection(bucket: Bucket): Readonly<Record<string, string>> {
  return {
    'projection.enabled': 'true',
    [`projection.${dayKey}.type`]: 'date',
    [`projection.${dayKey}.format`]: 'yyyy-MM-dd',
    [`projection.${dayKey}.range`]: `${firstDay},NOW`,
    [`projection.${dayKey}.interval`]: '1',
    [`projection.${dayKey}.interval.unit`]: 'DAYS',
    'storage.location.template': bucket.s3UrlForObject(`${archivePrefix}${dayKey}=\${${dayKey}}/`),
  };
}
