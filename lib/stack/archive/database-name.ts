import { Names } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/** Long enough to tell which stack it is, and short enough to type in a query. Athena takes 255. */
const maxLength = 60;

/**
 * Generated of the construct's path, with a hash behind, so that two stacks of one account and region never want the same one. Athena takes lower
 * case, digits and underscores.
 * @see https://docs.aws.amazon.com/athena/latest/ug/tables-databases-columns-names.html
 */
export function databaseName(archive: Construct): string {
  return Names.uniqueResourceName(archive, { separator: '_', maxLength }).toLowerCase();
}
