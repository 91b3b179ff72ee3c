import { Names, Stack, Token } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/**
 * Named for the stack, and for the construct where that is not the whole stack: `ses_events`, `shop_mail`. Athena takes lower case, digits and
 * underscores.
 * @see https://docs.aws.amazon.com/athena/latest/ug/tables-databases-columns-names.html
 */
export function databaseName(archive: Construct): string {
  const stack = Stack.of(archive);
  // A nested stack has its name when it is deployed.
  if (Token.isUnresolved(stack.stackName)) return Names.uniqueResourceName(archive, { separator: '_' }).toLowerCase();
  const path = archive.node.scopes.slice(stack.node.scopes.length, -1).map(({ node }) => node.id);
  return [stack.stackName, ...path.filter((id) => id !== 'Default')]
    .join('_')
    .replaceAll(/[^A-Za-z0-9]/g, '_')
    .toLowerCase();
}
