import type { Template } from 'aws-cdk-lib/assertions';
import { sesEventTypes } from '../../lib/events/event-type.ts';
import { flat, givenStack, only, type Resource, resources, statements } from './given-stack.ts';

const quiet = { name: 'quiet', eventTypes: ['send', 'bounce', 'complaint', 'delivery'] };
const theirs = { name: 'theirs', existing: true };
const byDefault = givenStack();
const three = givenStack({ configurationSets: [{ name: 'ses-events' }, quiet, theirs] });

describe('several configuration sets', () => {
  test('ours are made, and the one that is there is neither made nor changed', () => {
    expect(sets(three).map(({ Properties }) => Properties)).toEqual([{ Name: 'ses-events' }, { Name: 'quiet' }]);
  });

  test('each publishes its own types to the one topic; the mail of the one that is there is not changed', () => {
    const topic = { Ref: only(three, 'AWS::SNS::Topic').id };
    expect(destinations(three).map(({ name, types, topic: to }) => [name, types, to])).toEqual([
      ['ses-events', sesEventTypes, topic],
      ['quiet', quiet.eventTypes, topic],
      ['theirs', sesEventTypes.filter((type) => type !== 'open' && type !== 'click'), topic],
    ]);
  });

  test('only SES may publish, and only from exactly these', () => {
    const allowing = statements(three, 'AWS::SNS::TopicPolicy').filter(({ Effect }) => Effect === 'Allow');
    const names = new Map(sets(three).map(({ id, Properties }) => [`<${id}>`, String(Properties.Name)]));
    const sources = allowing.map(({ Condition }) =>
      Object(flat(Condition)).StringEquals['AWS:SourceArn'].replace(/<Source[^>]+>/, (id: string) => names.get(id)),
    );
    expect(sources).toEqual(
      ['ses-events', 'quiet', 'theirs'].map(
        (name) => `arn:<AWS::Partition>:ses:<AWS::Region>:<AWS::AccountId>:configuration-set/${name}`,
      ),
    );
    expect(new Set(allowing.map(({ Principal }) => JSON.stringify(Principal)))).toEqual(
      new Set(['{"Service":"ses.amazonaws.com"}']),
    );
  });

  test('the outputs name the first, and all', () => {
    const names = three.toJSON().Outputs.ConfigurationSetNames.Value;
    expect(flat(names)).toBe(`<${sets(three)[0]?.id}>,<${sets(three)[1]?.id}>,theirs`);
    expect(byDefault.toJSON().Outputs).not.toHaveProperty('ConfigurationSetNames');
  });
});

describe('no set is made anew', () => {
  const ids = (stack: Template) => sets(stack).map(({ id, Properties }) => `${id} ${Properties.Name}`);

  test('where it is written as the only one, first of several, or last', () => {
    const [own] = ids(byDefault);
    expect(ids(givenStack({ configurationSets: [{ name: 'ses-events' }] }))).toEqual([own]);
    expect(ids(three)).toContain(own);
    expect(ids(givenStack({ configurationSets: [theirs, quiet, { name: 'ses-events' }] })).toSorted()).toEqual(
      ids(three).toSorted(),
    );
  });

  test('where it had a name of its own before there could be several', () => {
    const before = ids(givenStack({ configurationSetName: 'shop' }));
    const after = givenStack({ configurationSetName: 'shop', configurationSets: [quiet, { name: 'shop' }] });
    expect(ids(after)).toEqual(expect.arrayContaining(before));
  });

  test('where another is left out', () => {
    const without = ids(givenStack({ configurationSets: [quiet] }));
    expect(ids(three)).toEqual(expect.arrayContaining(without));
  });

  test('an event destination stays when the set is given to the stack, or taken from it', () => {
    const given = givenStack({ configurationSets: [{ name: 'ses-events' }, { name: 'theirs' }] });
    const idOf = (stack: Template) => destinations(stack).find(({ name }) => name === 'theirs')?.id;
    expect(idOf(given)).toBe(idOf(three));
  });
});

test('the options of a set are those of the CDK', () => {
  const stack = givenStack({
    configurationSets: [
      {
        name: 'shop',
        customTrackingRedirectDomain: 'links.example.com',
        customTrackingHttpsPolicy: 'REQUIRE',
        tlsPolicy: 'REQUIRE',
        dedicatedIpPool: 'transactional',
        suppressionReasons: 'BOUNCES_ONLY',
        autoValidationThreshold: 'HIGH',
        reputationMetrics: true,
        sendingEnabled: false,
        vdmOptions: { engagementMetrics: true, optimizedSharedDelivery: false },
        maxDeliveryDuration: 'PT4H',
      },
    ],
  });
  expect(only(stack, 'AWS::SES::ConfigurationSet').Properties).toEqual({
    Name: 'shop',
    TrackingOptions: { CustomRedirectDomain: 'links.example.com', HttpsPolicy: 'REQUIRE' },
    DeliveryOptions: { TlsPolicy: 'REQUIRE', SendingPoolName: 'transactional', MaxDeliverySeconds: 14_400 },
    SuppressionOptions: {
      SuppressedReasons: ['BOUNCE'],
      ValidationOptions: {
        ConditionThreshold: {
          ConditionThresholdEnabled: 'ENABLED',
          OverallConfidenceThreshold: { ConfidenceVerdictThreshold: 'HIGH' },
        },
      },
    },
    ReputationOptions: { ReputationMetricsEnabled: true },
    SendingOptions: { SendingEnabled: false },
    VdmOptions: {
      DashboardOptions: { EngagementMetrics: 'ENABLED' },
      GuardianOptions: { OptimizedSharedDelivery: 'DISABLED' },
    },
  });
});

test('opens and clicks of a set that is there are recorded where it is asked for', () => {
  const asked = givenStack({
    eventTypes: ['send', 'open'],
    configurationSets: [theirs, { ...theirs, name: 'b', eventTypes: ['click'] }],
  });
  expect(destinations(asked).map(({ types }) => types)).toEqual([['send', 'open'], ['click']]);
});

describe('what is ours of the mail', () => {
  const kept = { DeletionPolicy: 'RetainExceptOnCreate', UpdateReplacePolicy: 'Retain' };
  const types = ['AWS::SES::ConfigurationSet', 'AWS::SQS::Queue', 'AWS::DynamoDB::GlobalTable'];

  test.each(types)('%s outlives the stack and its own name, but not a first deployment that fails', (type) => {
    for (const resource of resources(three).filter(({ Type }) => Type === type)) expect(resource).toMatchObject(kept);
  });

  test.each(types)('%s goes with the stack when asked', (type) => {
    const stack = givenStack({ removalPolicy: 'destroy' });
    for (const resource of resources(stack).filter(({ Type }) => Type === type))
      expect(resource).toMatchObject({ DeletionPolicy: 'Delete', UpdateReplacePolicy: 'Delete' });
  });

  test('SES publishes when all that an event can meet stands', () => {
    const path = [
      'AWS::Lambda::Function',
      'AWS::Lambda::Permission',
      'AWS::Lambda::EventInvokeConfig',
      'AWS::SNS::Subscription',
      'AWS::SNS::TopicPolicy',
      'AWS::SQS::Queue',
      'AWS::SQS::QueuePolicy',
    ];
    const ids = resources(three)
      .filter(({ Type }) => path.includes(Type))
      .map(({ id }) => id);
    expect(ids).toHaveLength(9);
    for (const { dependsOn } of destinations(three)) expect(dependsOn).toEqual(expect.arrayContaining(ids));
  });
});

describe('who may publish', () => {
  const denying = (stack: Template) => statements(stack, 'AWS::SNS::TopicPolicy').filter(({ Effect }) => Effect === 'Deny');

  test('by default nobody is denied who comes by TLS', () => {
    expect(denying(byDefault).map(({ Condition }) => Condition)).toEqual([{ Bool: { 'aws:SecureTransport': 'false' } }]);
  });

  test('everybody but SES is denied where it is asked for', () => {
    const stack = givenStack({ denyOtherPublishers: true });
    expect(denying(stack)).toContainEqual(
      expect.objectContaining({
        Effect: 'Deny',
        Principal: { AWS: '*' },
        Action: 'sns:Publish',
        Resource: { Ref: only(stack, 'AWS::SNS::Topic').id },
        Condition: { StringNotEquals: { 'aws:PrincipalServiceName': 'ses.amazonaws.com' } },
      }),
    );
  });
});

function sets(stack: Template): readonly Resource[] {
  const all = resources(stack).filter(({ Type }) => Type === 'AWS::SES::ConfigurationSet');
  return all.toSorted(
    (one, other) => Number(other.Properties.Name === 'ses-events') - Number(one.Properties.Name === 'ses-events'),
  );
}

function destinations(stack: Template) {
  const names = new Map(sets(stack).map(({ id, Properties }) => [id, String(Properties.Name)]));
  return resources(stack)
    .filter(({ Type }) => Type === 'AWS::SES::ConfigurationSetEventDestination')
    .map(({ id, Properties, DependsOn }) => {
      const { ConfigurationSetName: name, EventDestination } = Object(Properties);
      return {
        id,
        name: typeof name === 'string' ? name : names.get(name.Ref),
        types: EventDestination.MatchingEventTypes,
        topic: EventDestination.SnsDestination.TopicARN,
        dependsOn: DependsOn,
      };
    });
}
