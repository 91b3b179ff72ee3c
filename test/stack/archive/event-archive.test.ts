import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { outputsOf } from '../../../lib/deployed/outputs-of.ts';
import { sesEventTypes } from '../../../lib/events/event-type.ts';
import { SesEvents } from '../../../lib/stack/ses-events.ts';
import { threeSets } from '../given-settings.ts';
import { arn, countsByType, flat, givenStack, only, outputValues, resources } from '../given-stack.ts';

const without = givenStack();
const archived = givenStack({ archive: true });
const several = givenStack({
  archive: true,
  configurationSets: threeSets,
  archiveRetentionDays: 400,
  removalPolicy: 'destroy',
});
const bucket = only(archived, 'AWS::S3::Bucket');
const stream = only(archived, 'AWS::KinesisFirehose::DeliveryStream');

test('off, it leaves no trace; on, it adds these resources and changes none', () => {
  const ids = new Set(resources(without).map(({ id }) => id));
  const added = resources(archived).filter(({ id }) => !ids.has(id));
  expect(resources(archived).filter(({ id }) => ids.has(id))).toEqual(resources(without));
  expect(JSON.stringify(without.toJSON())).not.toMatch(/archive|firehose|glue|s3:/i);
  expect(added.map(({ Type }) => Type).toSorted()).toEqual([
    'AWS::CloudWatch::Alarm',
    'AWS::CloudWatch::Alarm',
    'AWS::Glue::Database',
    'AWS::Glue::Table',
    'AWS::IAM::Role',
    'AWS::IAM::Role',
    'AWS::KinesisFirehose::DeliveryStream',
    'AWS::Logs::LogGroup',
    'AWS::Logs::LogStream',
    'AWS::S3::Bucket',
    'AWS::S3::BucketPolicy',
    'AWS::SES::ConfigurationSetEventDestination',
  ]);
});

test('no code of ours is on the way', () => {
  expect(countsByType(archived)['AWS::Lambda::Function']).toBe(countsByType(without)['AWS::Lambda::Function']);
  expect(JSON.stringify(stream)).not.toContain('Lambda');
});

test('of each set the types that are recorded are archived, too', () => {
  const destinations = resources(several).filter(({ Type }) => Type === 'AWS::SES::ConfigurationSetEventDestination');
  const typesBy = (kind: string) =>
    destinations
      .map(({ Properties }) => Properties as { ConfigurationSetName: unknown; EventDestination: Record<string, unknown> })
      .filter(({ EventDestination }) => kind in EventDestination)
      .map(({ ConfigurationSetName, EventDestination }) => [flat(ConfigurationSetName), EventDestination.MatchingEventTypes]);
  expect(typesBy('KinesisFirehoseDestination')).toEqual(typesBy('SnsDestination'));
  expect(typesBy('KinesisFirehoseDestination').map(([, types]) => types)).toEqual([
    sesEventTypes,
    ['send', 'bounce', 'complaint', 'delivery'],
    sesEventTypes.filter((type) => type !== 'open' && type !== 'click'),
  ]);
});

test('SES alone may put into the stream, for these sets alone', () => {
  const [role] = rolesOf(several, 'ses.amazonaws.com');
  const [trust] = Object(role?.Properties.AssumeRolePolicyDocument).Statement;
  expect(flat(trust)).toEqual({
    Effect: 'Allow',
    Action: 'sts:AssumeRole',
    Principal: { Service: 'ses.amazonaws.com' },
    Condition: {
      StringEquals: {
        'AWS:SourceAccount': '<AWS::AccountId>',
        'AWS:SourceArn': resources(several)
          .filter(({ Type }) => Type === 'AWS::SES::ConfigurationSet')
          .map(({ id }) => `<${id}>`)
          .concat('theirs')
          .map((set) => `arn:<AWS::Partition>:ses:<AWS::Region>:<AWS::AccountId>:configuration-set/${set}`),
      },
    },
  });
  expect(grantsOf(rolesOf(archived, 'ses.amazonaws.com')[0])).toEqual([
    { Effect: 'Allow', Action: 'firehose:PutRecordBatch', Resource: arn(stream.id) },
  ]);
});

test('Firehose may write the objects of the archive and its own log, and nothing else', () => {
  expect(flat(grantsOf(rolesOf(archived, 'firehose.amazonaws.com')[0]))).toEqual([
    {
      Effect: 'Allow',
      Action: ['s3:GetBucketLocation', 's3:ListBucket', 's3:ListBucketMultipartUploads'],
      Resource: arn(bucket.id),
    },
    {
      Effect: 'Allow',
      Action: ['s3:AbortMultipartUpload', 's3:GetObject', 's3:PutObject'],
      Resource: ['errors', 'events'].map((prefix) => joined(bucket.id, `/${prefix}/*`)),
    },
    { Effect: 'Allow', Action: 'logs:PutLogEvents', Resource: arn(archiveLog()) },
  ]);
});

test('of this account alone', () => {
  const [role] = rolesOf(archived, 'firehose.amazonaws.com');
  expect(Object(role?.Properties.AssumeRolePolicyDocument).Statement[0].Condition).toEqual({
    StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } },
  });
});

test('they are gathered as long as Firehose can, so that objects are few; what it cannot deliver it says in its log', () => {
  const { LogStreamName: logStream, ...logging } = Object(
    stream.Properties.ExtendedS3DestinationConfiguration,
  ).CloudWatchLoggingOptions;
  expect(Object(stream.Properties.ExtendedS3DestinationConfiguration).BufferingHints).toEqual({
    IntervalInSeconds: 900,
    SizeInMBs: 128,
  });
  expect(logging).toEqual({ Enabled: true, LogGroupName: { Ref: archiveLog() } });
  expect(only(archived, 'AWS::Logs::LogStream').id).toBe(logStream.Ref);
});

describe('its alarms', () => {
  const alarmTopicArn = 'arn:aws:sns:eu-west-1:123456789012:alarms';
  const stack = givenStack({ archive: true, alarmTopicArn });
  const ofStream = {
    Namespace: 'AWS/Firehose',
    Dimensions: [{ Name: 'DeliveryStreamName', Value: { Ref: stream.id } }],
    ComparisonOperator: 'GreaterThanThreshold',
    TreatMissingData: 'notBreaching',
    Period: 300,
    AlarmActions: [alarmTopicArn],
  };

  test.each([
    [
      'an event that waits for more than an hour fires',
      { MetricName: 'DeliveryToS3.DataFreshness', Statistic: 'Maximum', Threshold: 3_600, EvaluationPeriods: 1 },
    ],
    [
      'refusals of a quarter of an hour fire',
      { MetricName: 'ThrottledRecords', Statistic: 'Sum', Threshold: 0, EvaluationPeriods: 3 },
    ],
  ])('%s', (_, alarm) => {
    stack.hasResourceProperties('AWS::CloudWatch::Alarm', { ...ofStream, ...alarm });
  });

  test('without alarms there are none of them', () => {
    expect(countsByType(givenStack({ archive: true, alarms: false }))['AWS::CloudWatch::Alarm']).toBe(2);
  });
});

test('events lie compressed by the day on which they arrive, a line each', () => {
  expect(stream.Properties.ExtendedS3DestinationConfiguration).toMatchObject({
    BucketARN: arn(bucket.id),
    Prefix: 'events/day=!{timestamp:yyyy-MM-dd}/',
    ErrorOutputPrefix: 'errors/!{firehose:error-output-type}/day=!{timestamp:yyyy-MM-dd}/',
    CompressionFormat: 'GZIP',
    ProcessingConfiguration: { Enabled: true, Processors: [{ Type: 'AppendDelimiterToRecord' }] },
  });
});

test('the bucket is private, encrypted, reached by TLS alone, and has no name of ours', () => {
  expect(bucket.Properties).toMatchObject({
    PublicAccessBlockConfiguration: {
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    },
    BucketEncryption: {
      ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
    },
  });
  expect(bucket.Properties).not.toHaveProperty('BucketName');
  expect(stream.Properties.DeliveryStreamEncryptionConfigurationInput).toEqual({ KeyType: 'AWS_OWNED_CMK' });
  expect(Object(only(archived, 'AWS::S3::BucketPolicy').Properties.PolicyDocument).Statement).toEqual([
    expect.objectContaining({ Effect: 'Deny', Action: 's3:*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
  ]);
});

test('it is kept for ever, or for the days of the setting; parts of uploads never', () => {
  const rulesOf = (stack: Template) => Object(only(stack, 'AWS::S3::Bucket').Properties.LifecycleConfiguration).Rules;
  const parts = { AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 }, Status: 'Enabled' };
  expect(rulesOf(archived)).toEqual([parts]);
  expect(rulesOf(several)).toEqual([{ ...parts, ExpirationInDays: 400 }]);
});

test('the setting removalPolicy decides whether it stays when the stack goes', () => {
  for (const type of ['AWS::S3::Bucket', 'AWS::S3::BucketPolicy']) {
    expect(only(archived, type)).toMatchObject({ DeletionPolicy: 'RetainExceptOnCreate', UpdateReplacePolicy: 'Retain' });
    expect(only(several, type)).toMatchObject({ DeletionPolicy: 'Delete' });
  }
});

test('with a key of yours, bucket, stream and log are encrypted with it, and Firehose may use it', () => {
  const stack = givenStack({ archive: true, encryption: 'customerManaged' });
  const key = arn(only(stack, 'AWS::KMS::Key').id);
  expect(only(stack, 'AWS::S3::Bucket').Properties.BucketEncryption).toEqual({
    ServerSideEncryptionConfiguration: [
      { BucketKeyEnabled: true, ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: key } },
    ],
  });
  expect(only(stack, 'AWS::KinesisFirehose::DeliveryStream').Properties.DeliveryStreamEncryptionConfigurationInput).toEqual({
    KeyType: 'CUSTOMER_MANAGED_CMK',
    KeyARN: key,
  });
  const logs = resources(stack).filter(({ Type }) => Type === 'AWS::Logs::LogGroup');
  expect(logs.map(({ Properties }) => Properties.KmsKeyId)).toEqual([key, key]);
  expect(grantsOf(rolesOf(stack, 'firehose.amazonaws.com')[0])).toContainEqual({
    Effect: 'Allow',
    Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
    Resource: key,
  });
});

describe('the outputs', () => {
  test('they name bucket, table and retention', () => {
    expect(outputValues(several)).toMatchObject({
      ArchiveBucketName: { Ref: only(several, 'AWS::S3::Bucket').id },
      ArchiveTable: expect.stringMatching(/^sesevents_archive_[0-9a-f]{8}\.events$/),
      ArchiveRetentionDays: '400',
    });
  });

  test("Athena's database has a name that another stack's cannot have, however alike the stacks are called", () => {
    const names = ['shop-1', 'shop1', 'Shop-1', `${'s'.repeat(63)}1`, `${'s'.repeat(63)}2`].map((stackName) =>
      String(outputValues(givenStack({ archive: true, stackName, configurationSetName: 'shop' })).ArchiveTable),
    );
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z0-9_]{1,60}\.events$/);
  });

  test("in a stack of somebody else's, no part of the archive is taken for another pipeline", () => {
    const app = new App({ postCliContext: { 'aws:cdk:bundling-stacks': [] }, builtinCloudFormationValidation: false });
    const stack = new Stack(app, 'My-Shop');
    new SesEvents(stack, 'Mail', { configurationSetName: 'shop', archive: true, archiveRetentionDays: 400 });
    const described = Object.entries(outputValues(Template.fromStack(stack)));
    const values = new Map(described.map(([name, value]) => [name, typeof value === 'string' ? value : 'a name']));
    expect(outputsOf(values, { stack: 'My-Shop' }).outputs).toMatchObject({
      archiveBucketName: 'a name',
      archiveTable: expect.stringMatching(/^myshop_mail_archive_[0-9a-f]{8}\.events$/),
      archiveRetentionDays: '400',
    });
  });
});

test.each([{ archiveRetentionDays: 400 }, { archiveRetentionDays: 400, archive: false }])(
  '%j is refused, since it would do nothing',
  (settings) => {
    expect(() => givenStack(settings)).toThrow(
      'The setting sesEvents.archiveRetentionDays means nothing without sesEvents.archive: set that to true, too, or leave it out.',
    );
  },
);

function rolesOf(stack: Template, service: string) {
  return resources(stack).filter(
    ({ Type, Properties }) =>
      Type === 'AWS::IAM::Role' && Object(Properties.AssumeRolePolicyDocument).Statement[0].Principal.Service === service,
  );
}

function grantsOf(role: { readonly Properties: Readonly<Record<string, unknown>> } | undefined): readonly unknown[] {
  const policies = Object(role).Properties.Policies as readonly {
    readonly PolicyDocument: { readonly Statement: unknown[] };
  }[];
  return policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
}

function archiveLog(): string {
  const { LogGroupName } = only(archived, 'AWS::Logs::LogStream').Properties as {
    readonly LogGroupName: { readonly Ref: string };
  };
  return LogGroupName.Ref;
}

/** As `flat` leaves a join with an attribute in it. */
function joined(id: string, end: string): unknown {
  return flat({ 'Fn::Join': ['', [arn(id), end]] });
}
