import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Match, type Template } from 'aws-cdk-lib/assertions';
import { fromForwardEnvironment } from '../../lib/events/forward-settings.ts';
import { sesEventsApp } from '../../lib/stack/app.ts';
import { allowed, arn, countsByType, flat, givenStack, only, outputValues, type Resource, resources } from './given-stack.ts';

const byDefault = givenStack();
const forwarding = givenStack({ forward: true });
const added = resources(forwarding).filter(({ id }) => !ids(byDefault).includes(id));
const table = only(forwarding, 'AWS::DynamoDB::GlobalTable');

test('off, it leaves no trace', () => {
  expect(givenStack({ forward: false }).toJSON()).toEqual(byDefault.toJSON());
});

test('on, it changes nothing of what is there but to add a stream to the table', () => {
  const { StreamSpecification, ...others } = table.Properties;
  expect(StreamSpecification).toEqual({ StreamViewType: 'NEW_IMAGE' });
  const before = resources(byDefault).map((resource) => [resource.id, resource]);
  const without = resources(forwarding).map((one) => [one.id, one.id === table.id ? { ...one, Properties: others } : one]);
  expect(Object.fromEntries(without)).toMatchObject(Object.fromEntries(before));
  expect(others).toEqual(only(byDefault, 'AWS::DynamoDB::GlobalTable').Properties);
  expect(outputValues(forwarding)).toMatchObject(outputValues(byDefault));
});

test('on, it adds these resources and no others', () => {
  expect(added.map(({ Type }) => Type).toSorted()).toEqual([
    ...Array(4).fill('AWS::CloudWatch::Alarm'),
    'AWS::IAM::Policy',
    'AWS::IAM::Role',
    'AWS::Lambda::EventSourceMapping',
    'AWS::Lambda::Function',
    'AWS::Logs::LogGroup',
    'AWS::SQS::Queue',
    'AWS::SQS::QueuePolicy',
  ]);
});

test('new rows alone are handed over, from the first on; what fails is halved, told apart, kept for half a day, and told to a queue', () => {
  expect(only(forwarding, 'AWS::Lambda::EventSourceMapping').Properties).toEqual({
    EventSourceArn: { 'Fn::GetAtt': [table.id, 'StreamArn'] },
    FunctionName: { Ref: own('AWS::Lambda::Function').id },
    FilterCriteria: { Filters: [{ Pattern: '{"eventName":["INSERT"]}' }] },
    StartingPosition: 'TRIM_HORIZON',
    BatchSize: 100,
    ParallelizationFactor: 10,
    BisectBatchOnFunctionError: true,
    FunctionResponseTypes: ['ReportBatchItemFailures'],
    MaximumRecordAgeInSeconds: 12 * 3_600,
    DestinationConfig: { OnFailure: { Destination: arn(own('AWS::SQS::Queue').id) } },
  });
});

test('the function runs on arm64 and Node 24, logs JSON from WARN up, and is told the bus and the table', () => {
  const { Properties } = own('AWS::Lambda::Function');
  expect(Properties).toMatchObject({
    Architectures: ['arm64'],
    Runtime: 'nodejs24.x',
    MemorySize: 256,
    Timeout: 30,
    LoggingConfig: {
      LogFormat: 'JSON',
      ApplicationLogLevel: 'WARN',
      SystemLogLevel: 'WARN',
      LogGroup: { Ref: own('AWS::Logs::LogGroup').id },
    },
  });
  expect(flat(Properties.Environment)).toMatchObject({
    Variables: { AWS_ENDPOINT_URL_EVENTBRIDGE: 'https://events.<AWS::Region>.<AWS::URLSuffix>' },
  });
  const { Variables } = flat(Properties.Environment) as { readonly Variables: Record<string, string> };
  expect(fromForwardEnvironment(Variables)).toEqual({
    eventBus: 'arn:<AWS::Partition>:events:<AWS::Region>:<AWS::AccountId>:event-bus/default',
    tableArn: arn(table.id),
  });
});

test('it may read the stream, put events on the one bus, and write its log and to its queue', () => {
  expect(flat(statementsOf(own('AWS::IAM::Policy')))).toEqual([
    allowed(['logs:CreateLogStream', 'logs:PutLogEvents'], own('AWS::Logs::LogGroup').id),
    {
      Effect: 'Allow',
      Action: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
      Resource: { 'Fn::GetAtt': [table.id, 'StreamArn'] },
    },
    { Effect: 'Allow', Action: 'dynamodb:ListStreams', Resource: expect.stringMatching(/\/stream\/\*$/) },
    {
      Effect: 'Allow',
      Action: 'events:PutEvents',
      Resource: 'arn:<AWS::Partition>:events:<AWS::Region>:<AWS::AccountId>:event-bus/default',
    },
    allowed(['sqs:GetQueueAttributes', 'sqs:GetQueueUrl', 'sqs:SendMessage'], own('AWS::SQS::Queue').id),
  ]);
});

test('a bus of yours takes the place of the default one, in another account, too', () => {
  const eventBusArn = 'arn:aws:events:eu-west-1:210987654321:event-bus/mail';
  const stack = givenStack({ forward: true, eventBusArn, region: 'eu-west-1' });
  stack.hasResourceProperties('AWS::Lambda::Function', {
    Environment: { Variables: Match.objectLike({ EVENT_BUS: eventBusArn }) },
  });
  stack.hasResourceProperties('AWS::IAM::Policy', {
    PolicyDocument: { Statement: Match.arrayWith([{ Effect: 'Allow', Action: 'events:PutEvents', Resource: eventBusArn }]) },
  });
});

test.each([
  [
    { eventBusArn: 'arn:aws:events:eu-west-1:123456789012:event-bus/mail' },
    'The setting sesEvents.eventBusArn means nothing without sesEvents.forward: set that to true, too, or leave it out.',
  ],
  [
    { forward: true, eventBusArn: 'arn:aws:events:eu-west-1:123456789012:event-bus/mail', region: 'eu-central-1' },
    'The setting sesEvents.eventBusArn is "arn:aws:events:eu-west-1:123456789012:event-bus/mail", but the stack goes to eu-central-1: give it one of that region.',
  ],
])('%j is refused', (settings, sentence) => {
  expect(() => givenStack(settings)).toThrow(sentence);
});

test('its queue is encrypted, refuses plain HTTP and keeps what waits for 14 days, when the stack goes, too', () => {
  expect(own('AWS::SQS::Queue')).toMatchObject({
    Properties: { SqsManagedSseEnabled: true, MessageRetentionPeriod: 1_209_600 },
    DeletionPolicy: 'RetainExceptOnCreate',
  });
  expect(JSON.stringify(statementsOf(own('AWS::SQS::QueuePolicy')))).toContain('"aws:SecureTransport":"false"');
  const going = givenStack({ forward: true, removalPolicy: 'destroy' });
  going.allResources('AWS::SQS::Queue', { DeletionPolicy: 'Delete' });
});

describe('its alarms', () => {
  const alarmTopicArn = 'arn:aws:sns:eu-west-1:123456789012:alarms';
  const stack = givenStack({ forward: true, alarmTopicArn });
  const fires = {
    ComparisonOperator: 'GreaterThanThreshold',
    EvaluationPeriods: 1,
    TreatMissingData: 'notBreaching',
    Period: 300,
  };
  const ofQueue = [{ Name: 'QueueName', Value: { 'Fn::GetAtt': [own('AWS::SQS::Queue').id, 'QueueName'] } }];
  const ofFunction = [{ Name: 'FunctionName', Value: { Ref: own('AWS::Lambda::Function').id } }];

  test.each([
    ['one message in its queue fires', { MetricName: 'ApproximateNumberOfMessagesVisible', Dimensions: ofQueue, Threshold: 0 }],
    ['a record that waits for 15 minutes fires', { MetricName: 'IteratorAge', Dimensions: ofFunction, Threshold: 900_000 }],
    [
      'one place that did not get into its queue fires',
      { MetricName: 'DestinationDeliveryFailures', Statistic: 'Sum', Dimensions: ofFunction, Threshold: 0 },
    ],
    [
      'throttles of a quarter of an hour fire',
      { MetricName: 'Throttles', Statistic: 'Sum', Dimensions: ofFunction, Threshold: 0, EvaluationPeriods: 3 },
    ],
  ])('%s, and the topic of the settings hears of it', (_, alarm) => {
    stack.hasResourceProperties('AWS::CloudWatch::Alarm', { ...fires, ...alarm, AlarmActions: [alarmTopicArn] });
  });
});

test('without alarms that of the queue stays', () => {
  const alarms = countsByType(givenStack({ alarms: false }))['AWS::CloudWatch::Alarm'] ?? 0;
  expect(countsByType(givenStack({ alarms: false, forward: true }))['AWS::CloudWatch::Alarm']).toBe(alarms + 1);
});

test('with a key, its queue and log have it, and it may read the stream with it before the table is encrypted', () => {
  const stack = givenStack({ forward: true, encryption: 'customerManaged' });
  const key = arn(only(stack, 'AWS::KMS::Key').id);
  const ofType = (type: string) => resources(stack).filter(({ Type }) => Type === type);
  for (const { Properties } of ofType('AWS::SQS::Queue')) expect(Properties.KmsMasterKeyId).toEqual(key);
  for (const { Properties } of ofType('AWS::Logs::LogGroup')) expect(Properties.KmsKeyId).toEqual(key);
  const [use] = ofType('AWS::IAM::Policy').filter(({ id }) => id.startsWith('ForwardRoleUseOfKey'));
  expect(use?.Properties.Roles).toEqual([{ Ref: own('AWS::IAM::Role').id }]);
  expect(statementsOf(use)).toMatchObject([{ Action: expect.arrayContaining(['kms:Decrypt']), Resource: key }]);
  for (const id of [table.id, own('AWS::SQS::Queue').id, own('AWS::Lambda::EventSourceMapping').id])
    expect(resources(stack).find((one) => one.id === id)?.DependsOn).toContain(use?.id);
});

test('each function is deployed with its own bundle', () => {
  const outdir = mkdtempSync(join(tmpdir(), 'ses-events-forward-'));
  try {
    sesEventsApp({ outdir, postCliContext: { sesEvents: { forward: true } }, builtinCloudFormationValidation: false }).synth();
    const bundles = readdirSync(outdir)
      .filter((name) => name.startsWith('asset.'))
      .map((name) => readFileSync(join(outdir, name, 'index.mjs'), 'utf8'));
    expect(bundles.map((text) => text.includes('AWSEvents.PutEvents')).toSorted()).toEqual([false, true]);
  } finally {
    rmSync(outdir, { recursive: true });
  }
});

/** Of what it adds, the one of this type. */
function own(type: string): Resource {
  const [resource, ...others] = added.filter(({ Type }) => Type === type);
  if (!resource || others.length > 0) throw new Error(`It adds ${others.length + (resource ? 1 : 0)} of ${type}, not one.`);
  return resource;
}

function statementsOf(policy: Resource | undefined): unknown {
  return Object(policy?.Properties.PolicyDocument).Statement;
}

function ids(stack: Template): readonly string[] {
  return resources(stack).map(({ id }) => id);
}
