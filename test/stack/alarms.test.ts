import type { Template } from 'aws-cdk-lib/assertions';
import { templateFaults } from './account/template-faults.ts';
import { allAtOnce } from './given-settings.ts';
import { failedEventsQueue, givenStack, only, type Resource, resources, undeliveredEventsQueue } from './given-stack.ts';

const byDefault = givenStack();
const [functionId, topicId] = ['AWS::Lambda::Function', 'AWS::SNS::Topic'].map((type) => only(byDefault, type).id);
const tableName = { Name: 'TableName', Value: { Ref: only(byDefault, 'AWS::DynamoDB::GlobalTable').id } };
const ofQueue = (queue: string) => [{ Name: 'QueueName', Value: { 'Fn::GetAtt': [queue, 'QueueName'] } }];
const ofFunction = [{ Name: 'FunctionName', Value: { Ref: functionId } }];
const ofTopic = [{ Name: 'TopicName', Value: { 'Fn::GetAtt': [topicId, 'TopicName'] } }];

const happens = { Threshold: 0, ComparisonOperator: 'GreaterThanThreshold', TreatMissingData: 'notBreaching' };
const atOnce = { ...happens, Period: 300, EvaluationPeriods: 1 };
const aQuarterOfAnHour = { ...happens, EvaluationPeriods: 3 };
const lasting = { ...aQuarterOfAnHour, Period: 300 };
const sum = { Statistic: 'Sum' };
const waits = { ...atOnce, Namespace: 'AWS/SQS', MetricName: 'ApproximateNumberOfMessagesVisible', Statistic: 'Maximum' };
const rate = (MetricName: string, Threshold: number) => ({
  ...{ Namespace: 'AWS/SES', MetricName, Threshold, Statistic: 'Maximum', Period: 3_600, EvaluationPeriods: 1 },
  ...{ ComparisonOperator: 'GreaterThanOrEqualToThreshold', TreatMissingData: 'ignore' },
});

describe('by default', () => {
  test.each([
    ['FailedEventsAlarm', { ...waits, Dimensions: ofQueue(failedEventsQueue(byDefault)) }],
    ['UndeliveredEventsAlarm', { ...waits, Dimensions: ofQueue(undeliveredEventsQueue(byDefault)) }],
    ['FailedEventsLostAlarm', { ...atOnce, ...sum, MetricName: 'DestinationDeliveryFailures', Dimensions: ofFunction }],
    [
      'UndeliveredEventsLostAlarm',
      { ...atOnce, ...sum, MetricName: 'NumberOfNotificationsFailedToRedriveToDlq', Dimensions: ofTopic },
    ],
  ])('%s fires in the first five minutes: nothing heals it', (id, alarm) => {
    expect(alarmOf(byDefault, id)).toMatchObject(alarm);
  });

  test.each([
    ['FunctionErrorsAlarm', { ...lasting, ...sum, Namespace: 'AWS/Lambda', MetricName: 'Errors', Dimensions: ofFunction }],
    [
      'FunctionThrottlesAlarm',
      { ...lasting, ...sum, Namespace: 'AWS/Lambda', MetricName: 'Throttles', Dimensions: ofFunction },
    ],
    [
      'TopicDeliveriesAlarm',
      { ...lasting, ...sum, Namespace: 'AWS/SNS', MetricName: 'NumberOfNotificationsFailed', Dimensions: ofTopic },
    ],
    ['TableThrottlesAlarm', aQuarterOfAnHour],
  ])('%s fires after a quarter of an hour: a retry may heal it', (id, alarm) => {
    expect(alarmOf(byDefault, id)).toMatchObject(alarm);
  });

  test('EventAgeAlarm fires for one event that waits a quarter of an hour, which is counted in milliseconds', () => {
    expect(alarmOf(byDefault, 'EventAgeAlarm')).toMatchObject({
      ...{ ...atOnce, Namespace: 'AWS/Lambda', MetricName: 'AsyncEventAge', Dimensions: ofFunction },
      ...{ Statistic: 'Maximum', Threshold: 15 * 60 * 1_000 },
    });
  });

  test('TableThrottlesAlarm adds up what the table and each index refused, none of which is reported where there is none', () => {
    const { Metrics } = alarmOf(byDefault, 'TableThrottlesAlarm') as { readonly Metrics: readonly MathPart[] };
    const [sumOfAll, ...parts] = Metrics;
    expect(sumOfAll?.Expression).toBe(parts.map(({ Id }) => `FILL(${Id}, 0)`).join(' + '));
    expect(parts.map(({ MetricStat }) => MetricStat?.Metric)).toEqual(
      [[], ['byRecipient'], ['byTypeDay']].map((index) => ({
        Namespace: 'AWS/DynamoDB',
        MetricName: 'WriteThrottleEvents',
        Dimensions: [...index.map((Value) => ({ Name: 'GlobalSecondaryIndexName', Value })), tableName],
      })),
    );
    expect(parts.map(({ MetricStat }) => [MetricStat?.Stat, MetricStat?.Period])).toEqual(parts.map(() => ['Sum', 300]));
  });

  test.each([
    ['BounceRateWarningAlarm', rate('Reputation.BounceRate', 0.02)],
    ['BounceRateAlarm', rate('Reputation.BounceRate', 0.04)],
    ['ComplaintRateWarningAlarm', rate('Reputation.ComplaintRate', 0.0005)],
    ['ComplaintRateAlarm', rate('Reputation.ComplaintRate', 0.0008)],
  ])("%s is about the whole account, and below SES's line", (id, alarm) => {
    expect(alarmOf(byDefault, id)).toMatchObject(alarm);
    expect(alarmOf(byDefault, id)).not.toHaveProperty('Dimensions');
  });

  test('there are no others, and none tells anybody', () => {
    expect(alarmsOf(byDefault)).toHaveLength(13);
    expect(alarmsOf(byDefault).filter(({ Properties }) => Properties.AlarmActions ?? Properties.OKActions)).toEqual([]);
  });
});

describe('the settings', () => {
  test('rates of yours are those at which alarms fire, whatever floating point makes of them', () => {
    const stack = givenStack({ bounceRateAlarms: [0.28, 7], complaintRateAlarms: [0.02, 0.07] });
    const thresholds = ['BounceRateWarningAlarm', 'BounceRateAlarm', 'ComplaintRateWarningAlarm', 'ComplaintRateAlarm'].map(
      (id) => alarmOf(stack, id).Threshold,
    );
    expect(thresholds).toEqual([0.0028, 0.07, 0.0002, 0.0007]);
    expect(alarmOf(stack, 'ComplaintRateAlarm').AlarmDescription).toMatch(/^0\.07 % or more of the account's mail/);
  });

  test('silence is an hour without an invocation for as many hours, also where nothing at all is reported', () => {
    const alarm = alarmOf(givenStack({ silenceHours: 6 }), 'SilenceAlarm');
    expect(alarm).toMatchObject({ Threshold: 1, ComparisonOperator: 'LessThanThreshold', EvaluationPeriods: 6 });
    expect(alarm).toMatchObject({ TreatMissingData: 'breaching' });
    const [filled, invocations] = alarm.Metrics as readonly MathPart[];
    expect(filled?.Expression).toBe(`FILL(${invocations?.Id}, 0)`);
    expect(invocations?.MetricStat).toEqual({
      Metric: { Namespace: 'AWS/Lambda', MetricName: 'Invocations', Dimensions: ofFunction },
      Period: 3_600,
      Stat: 'Sum',
    });
  });

  test("without alarms there are the queues' alone, and silence where it is asked for", () => {
    expect(namesOf(givenStack({ alarms: false }))).toEqual(['FailedEventsAlarm', 'UndeliveredEventsAlarm']);
    expect(namesOf(givenStack({ alarms: false, silenceHours: 1 }))).toEqual([
      'FailedEventsAlarm',
      'UndeliveredEventsAlarm',
      'SilenceAlarm',
    ]);
  });

  test.each(['bounceRateAlarms', 'complaintRateAlarms'])('%s without alarms would do nothing, and is refused', (name) => {
    expect(() => givenStack({ alarms: false, [name]: [1, 2] })).toThrow(
      `The setting sesEvents.${name} means nothing where sesEvents.alarms is false: leave one of them out.`,
    );
  });
});

describe('who is told', () => {
  const alarmTopicArn = 'arn:aws:sns:eu-west-1:123456789012:alarms';
  const both = givenStack({ alarmTopicArn, alarmEmail: 'ops@example.com', silenceHours: 6, encryption: 'customerManaged' });
  const [ours] = resources(both).filter(({ id }) => id.startsWith('AlarmEmailTopic'));

  test('a topic of yours hears of each alarm, and when it is over', () => {
    givenStack({ alarmTopicArn }).allResourcesProperties('AWS::CloudWatch::Alarm', {
      AlarmActions: [alarmTopicArn],
      OKActions: [alarmTopicArn],
    });
  });

  test('where an address is given, too, both are told', () => {
    const told = [alarmTopicArn, { Ref: ours?.id }];
    both.allResourcesProperties('AWS::CloudWatch::Alarm', { AlarmActions: told, OKActions: told });
    both.hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'email',
      Endpoint: 'ops@example.com',
      TopicArn: { Ref: ours?.id },
    });
    expect(both.toJSON().Outputs.AlarmTopicArn.Value).toEqual({ Ref: ours?.id });
  });

  test('the address stands nowhere else, and in no id', () => {
    const { Resources, ...others } = both.toJSON();
    expect(JSON.stringify(Resources).match(/ops@example\.com/g)).toHaveLength(1);
    expect(JSON.stringify(others) + Object.keys(Resources)).not.toMatch(/ops/i);
  });

  test("only alarms of this account may publish to the address's topic, and nobody without TLS", () => {
    const policy = resources(both).find(({ id }) => id.startsWith('AlarmEmailTopicPolicy'));
    const { Statement } = Object(policy?.Properties.PolicyDocument);
    const to = { Action: 'sns:Publish', Resource: { Ref: ours?.id } };
    expect(Statement).toEqual([
      expect.objectContaining({
        ...to,
        Effect: 'Deny',
        Principal: '*',
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      }),
      expect.objectContaining({
        ...to,
        Effect: 'Allow',
        Principal: { Service: 'cloudwatch.amazonaws.com' },
        Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
      }),
    ]);
  });

  test("the address's topic is encrypted with the key where there is one", () => {
    expect(ours?.Properties.KmsMasterKeyId).toEqual({ 'Fn::GetAtt': [only(both, 'AWS::KMS::Key').id, 'Arn'] });
    const [plain] = resources(givenStack({ alarmEmail: 'ops@example.com' })).filter(({ id }) => id === ours?.id);
    expect(plain?.Properties).toEqual({});
  });
});

test('with every setting CloudFormation finds what each names', () => {
  const { Resources, Outputs } = givenStack(allAtOnce).toJSON();
  expect(templateFaults({ Resources, Outputs })).toEqual([]);
});

type MathPart = {
  readonly Id: string;
  readonly Expression?: string;
  readonly MetricStat?: { readonly Metric: object; readonly Stat: string; readonly Period: number };
};

function alarmsOf(stack: Template): readonly Resource[] {
  return resources(stack).filter(({ Type }) => Type === 'AWS::CloudWatch::Alarm');
}

/** A logical id is that of the construct with a hash behind. */
function namesOf(stack: Template): readonly string[] {
  return alarmsOf(stack).map(({ id }) => id.slice(0, -8));
}

function alarmOf(stack: Template, name: string): Resource['Properties'] {
  const found = alarmsOf(stack).find(({ id }) => id.slice(0, -8) === name);
  if (!found) throw new Error(`There is no alarm ${name}.`);
  return found.Properties;
}
