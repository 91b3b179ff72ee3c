import { App, Duration, Lazy, NestedStack, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { LambdaAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { ConfigurationSet, ConfigurationSetTlsPolicy, DedicatedIpPool, EmailIdentity, Identity } from 'aws-cdk-lib/aws-ses';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { SesEvents, type SesEventsProps, SettingsError } from '../../lib/stack/index.ts';
import { templateFaults } from './account/template-faults.ts';
import { flat, only, outputValues, resources, statements } from './given-stack.ts';

test('the configuration set has the name of the stack, unless it is given another', () => {
  expect(only(templateOf(givenApp()), 'AWS::SES::ConfigurationSet').Properties.Name).toBe('Shop');
  const named = templateOf(givenApp({ configurationSetName: 'news' }));
  expect(only(named, 'AWS::SES::ConfigurationSet').Properties.Name).toBe('news');
});

test('where that is no name for a set, one is asked for', () => {
  const app = givenApp().stack.node.root;
  const sentence =
    /^The configuration set cannot have the name of this stack, which is .*: give it one with configurationSetName\.$/;
  expect(() => new SesEvents(new Stack(app, 'S'.repeat(65)), 'Mail')).toThrow(sentence);
  const nested = new NestedStack(new Stack(app, 'Outer'), 'Inner');
  expect(() => new SesEvents(nested, 'Mail')).toThrow(sentence);
  expect(() => new SesEvents(nested, 'Named', { configurationSetName: 'shop' })).not.toThrow();
});

test('it hands out what stands for its resources', () => {
  const { stack, mail } = givenApp({ retentionDays: 30 });
  const [set, alarms] = [mail.configurationSets[0], mail.alarms.map(({ alarmArn }) => alarmArn)];
  const handedOut = [mail.table.tableName, mail.topic.topicArn, mail.function.functionName, set?.configurationSetName];
  const queues = [mail.failedEvents.queueUrl, mail.undeliveredEvents.queueUrl];
  expect([mail.shardCount, mail.feedIndex]).toEqual([4, 'all']);
  const template = templateOf({ stack });
  const refs = stack.resolve([...handedOut, ...queues]).map(({ Ref }: { Ref: string }) => typeOf(template, Ref));
  expect(refs).toEqual([
    'AWS::DynamoDB::GlobalTable',
    'AWS::SNS::Topic',
    'AWS::Lambda::Function',
    'AWS::SES::ConfigurationSet',
    'AWS::SQS::Queue',
    'AWS::SQS::Queue',
  ]);
  expect(alarms).toHaveLength(13);
  expect([mail.alarmTopic, mail.dashboard]).toEqual([undefined, undefined]);
});

test('who may read may query the table and its indexes, and nothing else', () => {
  const { stack, mail, role } = givenApp();
  mail.grantRead(role);
  const template = templateOf({ stack });
  const table = only(template, 'AWS::DynamoDB::GlobalTable').id;
  expect(statementsOf(template, role)).toEqual([
    {
      Effect: 'Allow',
      Action: 'dynamodb:Query',
      Resource: [{ 'Fn::GetAtt': [table, 'Arn'] }, { 'Fn::Join': ['', [{ 'Fn::GetAtt': [table, 'Arn'] }, '/index/*']] }],
    },
  ]);
});

test('who may read what is encrypted with a key may decrypt with it', () => {
  const { stack, mail, role } = givenApp({ encryption: 'customerManaged' });
  mail.grantRead(role);
  const template = templateOf({ stack });
  expect(statementsOf(template, role)).toContainEqual({
    Effect: 'Allow',
    Action: 'kms:Decrypt',
    Resource: { 'Fn::GetAtt': [only(template, 'AWS::KMS::Key').id, 'Arn'] },
  });
});

test('who may send may do so with the configuration sets, and from the identity that is named', () => {
  const { stack, mail, role } = givenApp({ configurationSets: [{ name: 'shop' }, { name: 'theirs', existing: true }] });
  mail.grantSend(role, new EmailIdentity(stack, 'Identity', { identity: Identity.domain('example.com') }));
  const template = templateOf({ stack });
  const set = only(template, 'AWS::SES::ConfigurationSet').id;
  const identity = only(template, 'AWS::SES::EmailIdentity').id;
  const ofSes = (resource: string) => `arn:<AWS::Partition>:ses:<AWS::Region>:<AWS::AccountId>:${resource}`;
  expect(statementsOf(template, role).map(flat)).toEqual([
    {
      Effect: 'Allow',
      Action: ['ses:SendEmail', 'ses:SendRawEmail'],
      Resource: [ofSes(`configuration-set/<${set}>`), ofSes('configuration-set/theirs'), ofSes(`identity/<${identity}>`)],
    },
  ]);
});

test('a configuration set of the same app is recorded, whatever it will be called', () => {
  const { stack } = givenApp((app) => ({
    configurationSets: [{ name: new ConfigurationSet(app, 'News').configurationSetName, existing: true }],
  }));
  const template = templateOf({ stack });
  expect(only(template, 'AWS::SES::ConfigurationSetEventDestination').Properties.ConfigurationSetName).toEqual({
    Ref: only(template, 'AWS::SES::ConfigurationSet').id,
  });
});

test('a key of the same app lets the services use it that have to', () => {
  const { stack } = givenApp((app) => ({ encryptionKey: new Key(app, 'Key') }));
  const policy = statements(templateOf({ stack }), 'AWS::KMS::Key', 'KeyPolicy');
  expect(policy.map(({ Principal }) => JSON.stringify(Principal).replace(/^.*?(\w+)\..*$/, '$1'))).toEqual(
    expect.arrayContaining(['ses', 'sns', 'cloudwatch', 'logs']),
  );
});

test('an imported key, whose policy cannot be changed, is refused', () => {
  expect(() => givenApp((app) => ({ encryptionKey: Key.fromKeyArn(app, 'Key', keyArn()) }))).toThrow(
    /^The setting encryptionKey is a key that was imported, .*: give its ARN as encryptionKeyArn, and add the statements/,
  );
});

test('what an alarm starts may read the table', () => {
  const { stack, mail } = givenApp();
  const starter = new LambdaFunction(stack, 'Starter', {
    runtime: Runtime.NODEJS_24_X,
    handler: 'index.handler',
    code: Code.fromInline('exports.handler = async () => {};'),
    environment: { TABLE_NAME: mail.table.tableName },
  });
  mail.grantRead(starter);
  mail.alarms[0]?.addAlarmAction(new LambdaAction(starter));
  const { Resources } = templateOf({ stack }).toJSON();
  expect(templateFaults({ Resources })).toEqual([]);
});

test('an alarm topic of the same app is told', () => {
  const { stack } = givenApp((app) => ({ alarmTopicArn: new Topic(app, 'Alarms').topicArn }));
  const template = templateOf({ stack });
  const [alarm] = resources(template).filter(({ Type }) => Type === 'AWS::CloudWatch::Alarm');
  expect(alarm?.Properties.AlarmActions).toEqual([{ Ref: expect.stringMatching(/^Alarms/) }]);
});

test('two live in one stack, with sets of their own, and their outputs are told apart', () => {
  const { stack } = givenApp();
  expect(() => new SesEvents(stack, 'Again')).toThrow(
    'The configuration set Shop is made elsewhere in this stack: give it another name, or add "existing": true.',
  );
  new SesEvents(stack, 'News', { configurationSetName: 'news' });
  const names = Object.keys(outputValues(templateOf({ stack }))).filter((name) => name.includes('TableName'));
  expect(names).toEqual([
    expect.stringMatching(/^MailTableName[0-9A-F]{8}$/),
    expect.stringMatching(/^NewsTableName[0-9A-F]{8}$/),
  ]);
});

test('tags are on every resource that takes them, and on nothing else of the stack', () => {
  const { stack } = givenApp({ tags: { team: 'mail' } });
  new Topic(stack, 'Other');
  const tagged = resources(templateOf({ stack })).filter(({ Properties }) => JSON.stringify(Properties).includes('"team"'));
  expect(new Set(tagged.map(({ Type }) => Type))).toEqual(
    new Set([
      'AWS::DynamoDB::GlobalTable',
      'AWS::SQS::Queue',
      'AWS::Logs::LogGroup',
      'AWS::IAM::Role',
      'AWS::Lambda::Function',
      'AWS::SNS::Topic',
      'AWS::SES::ConfigurationSet',
      'AWS::CloudWatch::Alarm',
    ]),
  );
  expect(tagged.map(({ id }) => id)).not.toContainEqual(expect.stringMatching(/^Other/));
});

test.each<[SesEventsProps, string]>([
  [{ shardCount: 0 }, 'The setting shardCount is 0: give it a whole number from 1 to 256.'],
  [Object({ shards: 4 }), 'The setting shards is 4, but there is no such setting: choose from configurationSetName, '],
  [
    { encryption: 'customerManaged', encryptionKeyArn: keyArn() },
    'The settings encryption and encryptionKeyArn both name a key',
  ],
  [
    { alarmTopicArn: 'arn:aws:sns:us-east-1:123456789012:alarms' },
    'The setting alarmTopicArn is "arn:aws:sns:us-east-1:123456789012:alarms", but the stack goes to eu-west-1: give it one of that region.',
  ],
  [{ configurationSets: [{ name: 'a' }, { name: 'a' }] }, 'The setting configurationSets names "a" twice'],
  [Object({ alarmTopic: new Stack() }), 'The setting alarmTopic is a Stack'],
  [
    { configurationSets: [{ name: 'a', maxDeliveryDuration: Duration.minutes(1) }] },
    'The setting configurationSets[0].maxDeliveryDuration is PT1M: give it a time from five minutes to 14 hours',
  ],
  [
    { configurationSets: [{ name: Lazy.string({ produce: () => 'news' }) }] },
    'The setting configurationSets[0].name is that of another construct: add "existing": true, since the set is made there.',
  ],
])('%j is refused by one sentence', (props, sentence) => {
  const refused = () => givenApp(props, 'eu-west-1');
  expect(refused).toThrow(SettingsError);
  expect(refused).toThrow(sentence);
});

test('a setting that is undefined is not given, of a set either', () => {
  expect(() => givenApp(Object({ retentionDays: undefined, configurationSets: undefined }))).not.toThrow();
  const { stack } = givenApp(Object({ configurationSets: [{ name: 'shop', tlsPolicy: undefined, eventTypes: undefined }] }));
  expect(only(templateOf({ stack }), 'AWS::SES::ConfigurationSet').Properties).toEqual({ Name: 'shop' });
});

test('options of a set may be values of the CDK', () => {
  const { stack } = givenApp((app) => ({
    configurationSets: [
      {
        name: 'shop',
        maxDeliveryDuration: Duration.hours(4),
        tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
        dedicatedIpPool: new DedicatedIpPool(app, 'Pool', { dedicatedIpPoolName: 'transactional' }),
      },
    ],
  }));
  const template = templateOf({ stack });
  expect(only(template, 'AWS::SES::ConfigurationSet').Properties.DeliveryOptions).toEqual({
    MaxDeliverySeconds: 14_400,
    TlsPolicy: 'REQUIRE',
    SendingPoolName: { Ref: only(template, 'AWS::SES::DedicatedIpPool').id },
  });
});

function givenApp(props: SesEventsProps | ((stack: Stack) => SesEventsProps) = {}, region?: string) {
  const app = new App({ postCliContext: { 'aws:cdk:bundling-stacks': [] }, builtinCloudFormationValidation: false });
  const stack = new Stack(app, 'Shop', region === undefined ? {} : { env: { region } });
  const mail = new SesEvents(stack, 'Mail', typeof props === 'function' ? props(stack) : props);
  return { stack, mail, role: new Role(stack, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') }) };
}

function templateOf({ stack }: { readonly stack: Stack }): Template {
  return Template.fromStack(stack);
}

function typeOf(template: Template, id: string): string | undefined {
  return resources(template).find((resource) => resource.id === id)?.Type;
}

/** What the role may do by a policy of its own. */
function statementsOf(template: Template, role: Role) {
  const { Ref } = Stack.of(role).resolve(role.roleName);
  const policies = resources(template).filter(
    ({ Type, Properties }) => Type === 'AWS::IAM::Policy' && JSON.stringify(Properties.Roles) === JSON.stringify([{ Ref }]),
  );
  return policies.flatMap(({ Properties }) => Object(Properties.PolicyDocument).Statement);
}

function keyArn(): string {
  return 'arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab';
}
