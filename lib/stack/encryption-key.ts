import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type IKey, Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { retained } from './retained.ts';
import type { Settings } from './settings/settings.ts';
import { SettingsError } from './settings/settings-error.ts';

/** The key of KMS that the settings ask for, if any, with the services in its policy that have to use it. */
export function encryptionKey(
  scope: Construct,
  { encryption, encryptionKeyArn, encryptionKey: given, removalPolicy }: Settings,
): IKey | undefined {
  // Of a key that is named by its ARN the policy is somebody else's: README.md lists what it has to say.
  if (encryptionKeyArn !== undefined) return Key.fromKeyArn(scope, 'EncryptionKey', encryptionKeyArn);
  const key = given ?? (encryption === 'customerManaged' ? ownKey(scope, removalPolicy) : undefined);
  if (key) for (const statement of statementsOfServices(scope)) add(statement, key);
  return key;
}

/** Without it events stay away, and nothing says why. */
function add(statement: PolicyStatement, key: IKey): void {
  if (!key.addToResourcePolicy(statement).statementAdded)
    throw new SettingsError(
      'The setting encryptionKey is a key that was imported, whose policy cannot be changed here: give its ARN as encryptionKeyArn, and add the statements that lib/stack/README.md of ses-events lists.',
    );
}

function ownKey(scope: Construct, removalPolicy: Settings['removalPolicy']): Key {
  return new Key(scope, 'EncryptionKey', {
    description: 'Encrypts the events that ses-events records.',
    enableKeyRotation: true,
    // Without it a table that is retained cannot be read.
    removalPolicy: retained(removalPolicy),
  });
}

/** Identities need no statement here: the account's policies decide about them. */
function statementsOfServices(scope: Construct): readonly PolicyStatement[] {
  const { account, partition, region, urlSuffix } = Stack.of(scope);
  const ofAccount = { StringEquals: { 'aws:SourceAccount': account } };
  const toPublish = ['kms:Decrypt', 'kms:GenerateDataKey*'];
  return [
    // SES publishes to the encrypted topic.
    statement('ses.amazonaws.com', toPublish, ofAccount),
    // SNS puts what it cannot deliver into the encrypted queue, and names the topic: the CDK limits its own grants for such queues so.
    statement('sns.amazonaws.com', toPublish, {
      ArnLike: { 'aws:SourceArn': `arn:${partition}:sns:${region}:${account}:*` },
    }),
    // An alarm reaches a topic of yours that is encrypted with this key.
    statement('cloudwatch.amazonaws.com', toPublish, ofAccount),
    statement(
      `logs.${region}.${urlSuffix}`,
      ['kms:Encrypt*', 'kms:Decrypt*', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:Describe*'],
      { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': `arn:${partition}:logs:${region}:${account}:*` } },
    ),
  ];
}

function statement(principal: string, actions: string[], conditions: Record<string, Record<string, string>>): PolicyStatement {
  return new PolicyStatement({
    principals: [new ServicePrincipal(principal)],
    actions,
    resources: ['*'],
    conditions,
  });
}
