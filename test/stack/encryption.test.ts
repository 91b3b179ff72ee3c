import { isDeepStrictEqual as equals } from 'node:util';
import type { Template } from 'aws-cdk-lib/assertions';
import { arn, failedEventsQueue, flat, givenStack, only, resources, statements } from './given-stack.ts';

const encryptionKeyArn = 'arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const own = givenStack({ encryption: 'customerManaged' });
const yours = givenStack({ encryptionKeyArn });

describe.each([
  ['a key of its own', own, arn(only(own, 'AWS::KMS::Key').id)],
  ['a key of yours', yours, encryptionKeyArn],
])('%s', (_what, stack, key) => {
  test('topic, table, both queues and the log are encrypted with it', () => {
    expect(only(stack, 'AWS::SNS::Topic').Properties.KmsMasterKeyId).toEqual(key);
    expect(only(stack, 'AWS::DynamoDB::GlobalTable').Properties).toMatchObject({
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
      Replicas: [{ SSESpecification: { KMSMasterKeyId: key } }],
    });
    expect(keysOf(stack, 'AWS::SQS::Queue', 'KmsMasterKeyId')).toEqual([key, key]);
    expect(only(stack, 'AWS::Logs::LogGroup').Properties.KmsKeyId).toEqual(key);
  });

  test('the function may use it before the table and the queue of failed events are encrypted', () => {
    const may = {
      Effect: 'Allow',
      Action: ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'],
      Resource: key,
    };
    const [use] = resources(stack).filter(({ Properties }) => equals(Object(Properties.PolicyDocument).Statement, [may]));
    expect(use).toMatchObject({ Properties: { Roles: [{ Ref: only(stack, 'AWS::IAM::Role').id }] } });
    expect(use).not.toHaveProperty('DependsOn');
    const encrypted = [only(stack, 'AWS::DynamoDB::GlobalTable').id, failedEventsQueue(stack)];
    for (const id of encrypted) expect(resources(stack).find((one) => one.id === id)?.DependsOn).toEqual([use?.id]);
  });

  test('the outputs name it', () => {
    expect(stack.toJSON().Outputs.EncryptionKeyArn.Value).toEqual(key);
  });
});

describe("the policy of the stack's own key", () => {
  const [account, ...services] = statements(own, 'AWS::KMS::Key', 'KeyPolicy');

  test("the account's policies decide about its identities", () => {
    expect(flat(account)).toMatchObject({
      Principal: { AWS: 'arn:<AWS::Partition>:iam::<AWS::AccountId>:root' },
      Action: 'kms:*',
    });
  });

  test('SES may publish to the topic, and CloudWatch tell a topic that has this key of an alarm', () => {
    expectServices(['cloudwatch.amazonaws.com', 'ses.amazonaws.com'], {
      StringEquals: { 'aws:SourceAccount': '<AWS::AccountId>' },
    });
  });

  test('SNS may put into the queue what it cannot deliver', () => {
    expectServices('sns.amazonaws.com', {
      ArnLike: { 'aws:SourceArn': 'arn:<AWS::Partition>:sns:<AWS::Region>:<AWS::AccountId>:*' },
    });
  });

  function expectServices(service: string | readonly string[], condition: object): void {
    expect(services.map(flat)).toContainEqual({
      Effect: 'Allow',
      Principal: { Service: service },
      Action: ['kms:Decrypt', 'kms:GenerateDataKey*'],
      Resource: '*',
      Condition: condition,
    });
  }

  test("CloudWatch Logs may use it for the account's logs", () => {
    expect(services.map(flat)).toContainEqual({
      Effect: 'Allow',
      Principal: { Service: 'logs.<AWS::Region>.<AWS::URLSuffix>' },
      Action: ['kms:Decrypt*', 'kms:Describe*', 'kms:Encrypt*', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'],
      Resource: '*',
      Condition: {
        ArnLike: { 'kms:EncryptionContext:aws:logs:arn': 'arn:<AWS::Partition>:logs:<AWS::Region>:<AWS::AccountId>:*' },
      },
    });
  });

  test('nobody else is named', () => {
    expect(services).toHaveLength(3);
  });
});

test('it is rotated, and stays as long as what it encrypts', () => {
  expect(only(own, 'AWS::KMS::Key')).toMatchObject({
    Properties: { EnableKeyRotation: true },
    DeletionPolicy: 'RetainExceptOnCreate',
    UpdateReplacePolicy: 'Retain',
  });
  expect(only(givenStack({ encryption: 'customerManaged', removalPolicy: 'destroy' }), 'AWS::KMS::Key')).toMatchObject({
    DeletionPolicy: 'Delete',
  });
});

test('where the region is known the table has the same key', () => {
  const stack = givenStack({ encryption: 'customerManaged', region: 'eu-west-1' });
  expect(only(stack, 'AWS::DynamoDB::GlobalTable').Properties.Replicas).toEqual([
    expect.objectContaining({
      Region: 'eu-west-1',
      SSESpecification: { KMSMasterKeyId: arn(only(stack, 'AWS::KMS::Key').id) },
    }),
  ]);
});

test('without either no key is made or named', () => {
  const stack = givenStack();
  expect(JSON.stringify(stack.toJSON())).not.toMatch(/kms/i);
});

test.each([
  [
    { encryption: 'customerManaged', encryptionKeyArn },
    /encryption and sesEvents\.encryptionKeyArn both name a key: leave one/,
  ],
  [
    { encryptionKeyArn, region: 'eu-central-1' },
    /encryptionKeyArn is ".*", but the stack goes to eu-central-1: give it one of that region/,
  ],
])('%j is refused', (settings, sentence) => {
  expect(() => givenStack(settings)).toThrow(sentence);
});

function keysOf(stack: Template, type: string, property: string): readonly unknown[] {
  return resources(stack)
    .filter(({ Type }) => Type === type)
    .map(({ Properties }) => Properties[property]);
}
