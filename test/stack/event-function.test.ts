import {
  allowed,
  arn,
  environment,
  failedEventsQueue,
  givenStack,
  only,
  statements,
  undeliveredEventsQueue,
} from './given-stack.ts';

const byDefault = givenStack();

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
    givenStack({ logRetentionDays: 7 }).hasResourceProperties('AWS::Logs::LogGroup', { RetentionInDays: 7 });
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
