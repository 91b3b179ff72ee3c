import { sesEventTypes } from '../../lib/events/event-type.ts';
import {
  countsByType,
  failedEventsQueue,
  flat,
  givenStack,
  matchingEventTypes,
  only,
  outputValues,
  statements,
  undeliveredEventsQueue,
} from './given-stack.ts';

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
    'AWS::CloudWatch::Alarm': 13,
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
    expect(destination.DependsOn).toContain(only(byDefault, 'AWS::SNS::TopicPolicy').id);
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
