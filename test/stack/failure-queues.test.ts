import { arn, failedEventsQueue, givenStack, only, statements, undeliveredEventsQueue } from './given-stack.ts';

const byDefault = givenStack();

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
