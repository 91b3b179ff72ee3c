import { Match, Template } from 'aws-cdk-lib/assertions';
import { sesEventTypes } from '../../lib/events/event-type.ts';
import { synthesize } from '../../lib/stack/synthesize.ts';
import { indexes, tableKey, timeToLiveAttribute } from '../../lib/table/schema.ts';

const byDefault = givenStack();

test('these resources are deployed and no others', () => {
  expect(countsByType(byDefault)).toEqual({
    'AWS::SES::ConfigurationSet': 1,
    'AWS::SES::ConfigurationSetEventDestination': 1,
    'AWS::SNS::Topic': 1,
    'AWS::SNS::TopicPolicy': 1,
    'AWS::SNS::Subscription': 1,
    'AWS::Lambda::Permission': 1,
    'AWS::Lambda::Function': 1,
    'AWS::Lambda::EventInvokeConfig': 1,
    'AWS::IAM::Role': 1,
    'AWS::IAM::Policy': 1,
    'AWS::Logs::LogGroup': 1,
    'AWS::DynamoDB::GlobalTable': 1,
    'AWS::SQS::Queue': 2,
    'AWS::SQS::QueuePolicy': 2,
    'AWS::CloudWatch::Alarm': 2,
  });
});

test('the stack goes into any account and region', () => {
  expect(JSON.stringify(byDefault.toJSON())).not.toMatch(/\d{12}|(eu|us|ap)-[a-z]+-\d/);
});

describe('what SES publishes', () => {
  test('the configuration set is named, and changes nothing about sending', () => {
    expect(only(byDefault, 'AWS::SES::ConfigurationSet').Properties).toEqual({ Name: 'ses-events' });
    expect(only(givenStack({ configurationSetName: 'shop' }), 'AWS::SES::ConfigurationSet').Properties.Name).toBe('shop');
  });

  test('all ten event types are explicitly named', () => {
    expect(matchingEventTypes(byDefault)).toEqual(sesEventTypes);
  });

  test('the event types of the settings are named and no others, whatever their order', () => {
    expect(matchingEventTypes(givenStack({ eventTypes: ['deliveryDelay', 'bounce', 'send'] }))).toEqual([
      'send',
      'bounce',
      'deliveryDelay',
    ]);
  });

  test('events go to the topic, and not before SES may publish to it', () => {
    const destination = only(byDefault, 'AWS::SES::ConfigurationSetEventDestination');
    expect(destination.Properties.ConfigurationSetName).toEqual({ Ref: only(byDefault, 'AWS::SES::ConfigurationSet').id });
    expect(destination.Properties.EventDestination).toMatchObject({
      Enabled: true,
      SnsDestination: { TopicARN: { Ref: only(byDefault, 'AWS::SNS::Topic').id } },
    });
    expect(destination.DependsOn).toEqual([only(byDefault, 'AWS::SNS::TopicPolicy').id]);
  });

  test('only SES may publish, and only from this configuration set', () => {
    const configurationSet = only(byDefault, 'AWS::SES::ConfigurationSet');
    const [statement, ...others] = statements(byDefault, 'AWS::SNS::TopicPolicy').filter(({ Effect }) => Effect === 'Allow');
    expect(others).toEqual([]);
    expect(statement).toMatchObject({ Action: 'sns:Publish', Principal: { Service: 'ses.amazonaws.com' } });
    expect(flat(statement?.Condition)).toEqual({
      StringEquals: {
        'AWS:SourceAccount': '<AWS::AccountId>',
        'AWS:SourceArn': `arn:<AWS::Partition>:ses:<AWS::Region>:<AWS::AccountId>:configuration-set/<${configurationSet.id}>`,
      },
    });
  });

  test('the topic has no key of KMS, which SES could not use without a grant', () => {
    expect(only(byDefault, 'AWS::SNS::Topic').Properties).toEqual({});
  });
});

describe('the function', () => {
  test('it runs on arm64 and Node 24, with 256 MB for 30 seconds', () => {
    byDefault.hasResourceProperties('AWS::Lambda::Function', {
      Architectures: ['arm64'],
      Runtime: 'nodejs24.x',
      Handler: 'index.handler',
      MemorySize: 256,
      Timeout: 30,
    });
  });

  test('it is told the table and the shard count, and the retention only where there is one', () => {
    const table = { Ref: only(byDefault, 'AWS::DynamoDB::GlobalTable').id };
    expect(environment(byDefault)).toEqual({ TABLE_NAME: table, SHARD_COUNT: '4', FEED_INDEX: 'all' });
    expect(environment(givenStack({ shardCount: 16, feedIndex: 'problems', retentionDays: 90 }))).toEqual({
      TABLE_NAME: table,
      SHARD_COUNT: '16',
      FEED_INDEX: 'problems',
      RETENTION_DAYS: '90',
    });
  });

  test('it has the memory and the concurrency that are asked for', () => {
    const properties = only(givenStack({ memorySize: 512, reservedConcurrency: 50 }), 'AWS::Lambda::Function').Properties;
    expect(properties).toMatchObject({ MemorySize: 512, ReservedConcurrentExecutions: 50 });
    expect(only(byDefault, 'AWS::Lambda::Function').Properties).not.toHaveProperty('ReservedConcurrentExecutions');
  });

  test('it logs JSON from WARN up, to a log group of its own that forgets after 90 days', () => {
    byDefault.hasResourceProperties('AWS::Lambda::Function', {
      LoggingConfig: {
        LogFormat: 'JSON',
        ApplicationLogLevel: 'WARN',
        SystemLogLevel: 'WARN',
        LogGroup: { Ref: only(byDefault, 'AWS::Logs::LogGroup').id },
      },
    });
    byDefault.hasResourceProperties('AWS::Logs::LogGroup', { RetentionInDays: 90 });
  });

  test('it may write and not read', () => {
    const role = only(byDefault, 'AWS::IAM::Role');
    expect(role.Properties.ManagedPolicyArns).toBeUndefined();
    expect(role.Properties.Policies).toBeUndefined();
    expect(statements(byDefault, 'AWS::IAM::Policy')).toEqual([
      allowed(['logs:CreateLogStream', 'logs:PutLogEvents'], only(byDefault, 'AWS::Logs::LogGroup').id),
      allowed(['dynamodb:BatchWriteItem', 'dynamodb:PutItem'], only(byDefault, 'AWS::DynamoDB::GlobalTable').id),
      allowed(['sqs:GetQueueAttributes', 'sqs:GetQueueUrl', 'sqs:SendMessage'], failedEventsQueue(byDefault)),
    ]);
  });

  test('it is tried three times, and then its event goes to the queue of failed events', () => {
    expect(only(byDefault, 'AWS::Lambda::EventInvokeConfig').Properties).toEqual({
      FunctionName: { Ref: only(byDefault, 'AWS::Lambda::Function').id },
      Qualifier: '$LATEST',
      MaximumRetryAttempts: 2,
      DestinationConfig: { OnFailure: { Destination: arn(failedEventsQueue(byDefault)) } },
    });
  });

  test('only the topic may invoke it', () => {
    byDefault.hasResourceProperties('AWS::Lambda::Permission', {
      Action: 'lambda:InvokeFunction',
      Principal: 'sns.amazonaws.com',
      SourceArn: { Ref: only(byDefault, 'AWS::SNS::Topic').id },
    });
  });

  test('what SNS cannot hand to it goes to the queue of undelivered events', () => {
    expect(only(byDefault, 'AWS::SNS::Subscription').Properties).toEqual({
      Protocol: 'lambda',
      TopicArn: { Ref: only(byDefault, 'AWS::SNS::Topic').id },
      Endpoint: arn(only(byDefault, 'AWS::Lambda::Function').id),
      RedrivePolicy: { deadLetterTargetArn: arn(undeliveredEventsQueue(byDefault)) },
    });
  });
});

describe('the queues', () => {
  test('they are two, encrypted, and keep a message for 14 days', () => {
    expect(undeliveredEventsQueue(byDefault)).not.toBe(failedEventsQueue(byDefault));
    byDefault.allResourcesProperties('AWS::SQS::Queue', { SqsManagedSseEnabled: true, MessageRetentionPeriod: 1_209_600 });
  });

  test('only the topic may send to that of undelivered events, and nobody by its policy to the other', () => {
    expect(statements(byDefault, 'AWS::SQS::QueuePolicy').filter(({ Effect }) => Effect === 'Allow')).toEqual([
      {
        Effect: 'Allow',
        Action: 'sqs:SendMessage',
        Principal: { Service: 'sns.amazonaws.com' },
        Resource: arn(undeliveredEventsQueue(byDefault)),
        Condition: { ArnEquals: { 'aws:SourceArn': { Ref: only(byDefault, 'AWS::SNS::Topic').id } } },
      },
    ]);
  });
});

test('plain HTTP is refused by the topic and by both queues', () => {
  const refusing = [...statements(byDefault, 'AWS::SNS::TopicPolicy'), ...statements(byDefault, 'AWS::SQS::QueuePolicy')]
    .filter(
      ({ Effect, Condition }) => Effect === 'Deny' && JSON.stringify(Condition) === '{"Bool":{"aws:SecureTransport":"false"}}',
    )
    .map(({ Action, Resource }) => ({ Action, Resource }));
  expect(refusing).toEqual([
    { Action: 'sns:Publish', Resource: { Ref: only(byDefault, 'AWS::SNS::Topic').id } },
    { Action: 'sqs:*', Resource: arn(failedEventsQueue(byDefault)) },
    { Action: 'sqs:*', Resource: arn(undeliveredEventsQueue(byDefault)) },
  ]);
});

describe('the table', () => {
  test('its keys and both indexes are those of the schema, each index projecting all', () => {
    byDefault.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      KeySchema: keySchema(tableKey),
      GlobalSecondaryIndexes: Object.values(indexes).map((index) => ({
        IndexName: index.name,
        KeySchema: keySchema(index),
        Projection: { ProjectionType: 'ALL' },
      })),
    });
  });

  test('every key is text, and no attribute is declared that is no key', () => {
    const keys = new Set([tableKey, ...Object.values(indexes)].flatMap(({ partition, sort }) => [partition, sort]));
    const declared = only(byDefault, 'AWS::DynamoDB::GlobalTable').Properties.AttributeDefinitions;
    expect(declared).toHaveLength(keys.size);
    expect(declared).toEqual(expect.arrayContaining([...keys].map((key) => ({ AttributeName: key, AttributeType: 'S' }))));
  });

  test('it is paid on demand, and rows expire by the attribute of the schema', () => {
    byDefault.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      BillingMode: 'PAY_PER_REQUEST',
      TimeToLiveSpecification: { AttributeName: timeToLiveAttribute, Enabled: true },
    });
  });

  test('it can be restored to a point in time', () => {
    expectReplica(byDefault, { PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } });
  });

  test('it is retained and protected by default', () => {
    byDefault.hasResource('AWS::DynamoDB::GlobalTable', { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
    expectReplica(byDefault, { DeletionProtectionEnabled: true });
  });

  test('it is destroyed with the stack when asked', () => {
    const stack = givenStack({ removalPolicy: 'destroy' });
    stack.hasResource('AWS::DynamoDB::GlobalTable', { DeletionPolicy: 'Delete', UpdateReplacePolicy: 'Delete' });
    expectReplica(stack, { DeletionProtectionEnabled: false });
  });
});

describe('the alarms', () => {
  test('one message in either queue fires', () => {
    for (const queue of [failedEventsQueue(byDefault), undeliveredEventsQueue(byDefault)]) {
      byDefault.hasResourceProperties('AWS::CloudWatch::Alarm', {
        Namespace: 'AWS/SQS',
        MetricName: 'ApproximateNumberOfMessagesVisible',
        Dimensions: [{ Name: 'QueueName', Value: { 'Fn::GetAtt': [queue, 'QueueName'] } }],
        Statistic: 'Maximum',
        ComparisonOperator: 'GreaterThanThreshold',
        Threshold: 0,
        EvaluationPeriods: 1,
        TreatMissingData: 'notBreaching',
      });
    }
  });

  test('they say where to read what to do', () => {
    byDefault.allResourcesProperties('AWS::CloudWatch::Alarm', {
      AlarmDescription: Match.stringLikeRegexp('not recorded.*"When an alarm fires".*through the function again'),
    });
  });

  test('they tell nobody by default, and the topic of the settings when there is one', () => {
    byDefault.allResourcesProperties('AWS::CloudWatch::Alarm', { AlarmActions: Match.absent() });
    const alarmTopicArn = 'arn:aws:sns:eu-west-1:123456789012:alarms';
    givenStack({ alarmTopicArn }).allResourcesProperties('AWS::CloudWatch::Alarm', { AlarmActions: [alarmTopicArn] });
  });
});

test('the table and both indexes are warm where it is asked for, and only there', () => {
  const warm = { WriteUnitsPerSecond: 10_000 };
  const table = only(givenStack({ warmThroughput: 10_000 }), 'AWS::DynamoDB::GlobalTable').Properties;
  expect(table).toMatchObject({
    WarmThroughput: warm,
    GlobalSecondaryIndexes: [{ WarmThroughput: warm }, { WarmThroughput: warm }],
  });
  expect(JSON.stringify(only(byDefault, 'AWS::DynamoDB::GlobalTable'))).not.toContain('WarmThroughput');
});

describe('the outputs', () => {
  test('they have plain names, and name the resources', () => {
    expect(outputValues(byDefault)).toEqual({
      ConfigurationSetName: { Ref: only(byDefault, 'AWS::SES::ConfigurationSet').id },
      TableName: { Ref: only(byDefault, 'AWS::DynamoDB::GlobalTable').id },
      ShardCount: '4',
      FeedIndex: 'all',
      TopicArn: { Ref: only(byDefault, 'AWS::SNS::Topic').id },
      FunctionName: { Ref: only(byDefault, 'AWS::Lambda::Function').id },
      FailedEventsQueueUrl: { Ref: failedEventsQueue(byDefault) },
      UndeliveredEventsQueueUrl: { Ref: undeliveredEventsQueue(byDefault) },
    });
  });

  test('they tell the retention where there is one, so that readers know it', () => {
    expect(outputValues(givenStack({ retentionDays: 90 }))).toMatchObject({ ShardCount: '4', RetentionDays: '90' });
  });
});

type Resource = {
  readonly id: string;
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly DependsOn?: readonly string[];
};

type Statement = Readonly<Record<'Effect' | 'Action' | 'Resource' | 'Principal' | 'Condition', unknown>>;

/** The settings of `cdk.json` are left out: a person who changes them there changes no promise. */
function givenStack(settings: Readonly<Record<string, unknown>> = {}): Template {
  return Template.fromJSON(synthesize({ sesEvents: settings }));
}

function resources(stack: Template): readonly Resource[] {
  const described = stack.toJSON().Resources as Record<string, Omit<Resource, 'id' | 'Properties'> & Partial<Resource>>;
  return Object.entries(described).map(([id, resource]) => ({ ...resource, id, Properties: resource.Properties ?? {} }));
}

function only(stack: Template, type: string): Resource {
  const [resource, ...others] = resources(stack).filter(({ Type }) => Type === type);
  if (!resource || others.length > 0)
    throw new Error(`The stack has not one ${type}, but ${others.length + (resource ? 1 : 0)}.`);
  return resource;
}

function countsByType(stack: Template): Record<string, number> {
  const types = resources(stack).map(({ Type }) => Type);
  return Object.fromEntries(types.map((type) => [type, types.filter((other) => other === type).length]));
}

function statements(stack: Template, type: string): readonly Statement[] {
  return resources(stack)
    .filter(({ Type }) => Type === type)
    .flatMap(({ Properties }) => (Properties.PolicyDocument as { readonly Statement: readonly Statement[] }).Statement);
}

function allowed(actions: readonly string[], resourceId: string) {
  return { Effect: 'Allow', Action: actions, Resource: arn(resourceId) };
}

function arn(resourceId: string) {
  return { 'Fn::GetAtt': [resourceId, 'Arn'] };
}

function failedEventsQueue(stack: Template): string {
  return (outputValues(stack).FailedEventsQueueUrl as { readonly Ref: string }).Ref;
}

function undeliveredEventsQueue(stack: Template): string {
  return (outputValues(stack).UndeliveredEventsQueueUrl as { readonly Ref: string }).Ref;
}

function outputValues(stack: Template): Record<string, unknown> {
  const outputs = stack.toJSON().Outputs as Record<string, { readonly Value: unknown }>;
  return Object.fromEntries(Object.entries(outputs).map(([name, { Value }]) => [name, Value]));
}

function matchingEventTypes(stack: Template): unknown {
  const { EventDestination } = only(stack, 'AWS::SES::ConfigurationSetEventDestination').Properties;
  return (EventDestination as { readonly MatchingEventTypes: unknown }).MatchingEventTypes;
}

function environment(stack: Template): unknown {
  return (only(stack, 'AWS::Lambda::Function').Properties.Environment as { readonly Variables: unknown }).Variables;
}

function keySchema(key: { readonly partition: string; readonly sort: string }) {
  return [
    { AttributeName: key.partition, KeyType: 'HASH' },
    { AttributeName: key.sort, KeyType: 'RANGE' },
  ];
}

function expectReplica(stack: Template, properties: Record<string, unknown>): void {
  stack.hasResourceProperties('AWS::DynamoDB::GlobalTable', { Replicas: [Match.objectLike(properties)] });
}

/** Joins and references as one text, `<Name>` where CloudFormation will put the value. */
function flat(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_key, part) => {
    if (typeof part?.Ref === 'string') return `<${part.Ref}>`;
    return part?.['Fn::Join'] ? part['Fn::Join'][1].join(part['Fn::Join'][0]) : part;
  });
}
