import { Validations } from 'aws-cdk-lib';
import { Policy, PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';

/** DynamoDB and SQS use the key in the name of who reads and writes. @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.usagenotes.html */
export function useOf(key: IKey, role: Role): Policy {
  const actions = ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'];
  for (const action of actions.filter((name) => name.endsWith('*')))
    Validations.of(role).acknowledge({
      id: `AwsSolutions-IAM5[Action::${action}]`,
      reason: 'The variants of one action, on this one key, as the CDK and the documentation of DynamoDB name them.',
    });
  return new Policy(role, 'UseOfKey', {
    roles: [role],
    statements: [new PolicyStatement({ actions, resources: [key.keyArn] })],
  });
}
