import { sesEventTypes } from '../../../lib/events/event-type.ts';
import { withDefaults } from '../../../lib/stack/settings/settings.ts';
import { settingsInContext } from '../../../lib/stack/settings/settings-in-context.ts';
import { refusalOf } from './refusal-of.ts';

const alarmTopicArn = 'arn:aws:sns:eu-west-1:123456789012:alarms';
const encryptionKeyArn = 'arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab';

test('no setting is needed', () => {
  expect(withDefaults(settingsInContext({}), 'ses-events')).toEqual({
    configurationSetName: 'ses-events',
    configurationSets: [{ name: 'ses-events', eventTypes: sesEventTypes }],
    shardCount: 4,
    feedIndex: 'all',
    memorySize: 256,
    logRetentionDays: 90,
    removalPolicy: 'retain',
    deletionProtection: false,
    pointInTimeRecovery: true,
    encryption: 'awsOwned',
    alarms: true,
    bounceRateAlarms: [2, 4],
    complaintRateAlarms: [0.05, 0.08],
    dashboard: false,
    metrics: false,
    metricTags: [],
    forward: false,
    archive: false,
    denyOtherPublishers: false,
    tags: {},
  });
});

test('each set has the types of its own, or those of all', () => {
  const sets = [{ name: 'shop' }, { name: 'quiet', eventTypes: ['bounce'] }] as const;
  expect(withDefaults({ configurationSets: sets, eventTypes: ['send'] }, 'any').configurationSets).toEqual([
    { name: 'shop', eventTypes: ['send'] },
    { name: 'quiet', eventTypes: ['bounce'] },
  ]);
});

test.each([
  ['configurationSetName', 'a'],
  ['configurationSetName', `Shop_2-${'x'.repeat(57)}`],
  ['eventTypes', ['bounce']],
  ['eventTypes', sesEventTypes],
  ['shardCount', 1],
  ['shardCount', 256],
  ['feedIndex', 'problems'],
  ['memorySize', 128],
  ['reservedConcurrency', 50],
  ['warmThroughput', 10_000],
  ['removalPolicy', 'retain'],
  ['removalPolicy', 'destroy'],
  ['retentionDays', 1],
  ['retentionDays', 36_500],
  ['stackName', 'staging'],
  ['account', '123456789012'],
  ['region', 'us-gov-west-1'],
  ['deletionProtection', false],
  ['pointInTimeRecovery', true],
  ['logRetentionDays', 1],
  ['logRetentionDays', 3_653],
  ['encryption', 'customerManaged'],
  ['encryptionKeyArn', encryptionKeyArn],
  ['denyOtherPublishers', true],
  ['tags', {}],
  ['tags', { team: 'mail', 'cost centre': '' }],
  ['configurationSets', [{ name: 'shop' }]],
  [
    'configurationSets',
    [
      { name: 'shop', existing: true, eventTypes: ['send'] },
      { name: 'quiet', existing: false },
    ],
  ],
  ['alarmTopicArn', alarmTopicArn],
  ['alarmTopicArn', 'arn:aws-us-gov:sns:us-gov-west-1:123456789012:on_call-1'],
  ['alarmEmail', 'ops+ses@mail.example.com'],
  ['alarms', false],
  ['bounceRateAlarms', [0.5, 10]],
  ['complaintRateAlarms', [0.01, 0.1]],
  ['silenceHours', 24],
  ['dashboard', true],
  ['metrics', false],
  ['metricTags', []],
  ['metricTags', ['campaign', 'tier_2']],
  ['forward', true],
  ['eventBusArn', 'arn:aws-cn:events:cn-north-1:123456789012:event-bus/team/mail'],
  ['archive', true],
  ['archiveRetentionDays', 1],
])('%s may be %j', (name, value) => {
  expect(settingsInContext({ sesEvents: { [name]: value } })).toEqual({ [name]: value });
});

const remedies = {
  configurationSetName: 'give it a name of 1 to 64 letters, digits, hyphens and underscores.',
  eventTypes:
    'give it a list of one or more of send, reject, bounce, complaint, delivery, open, click, renderingFailure, deliveryDelay, subscription.',
  shardCount: 'give it a whole number from 1 to 256.',
  feedIndex: 'give it "all" or "problems".',
  memorySize: 'give it a whole number of megabytes from 128 to 10240.',
  reservedConcurrency: 'give it a whole number from 1 to 10000, or leave it out.',
  warmThroughput: 'give it a whole number of writes a second from 4000 to 40000, or leave it out.',
  removalPolicy: 'give it "retain" or "destroy".',
  retentionDays: 'give it a whole number of days from 1 to 36500, or leave it out to keep events for ever.',
  alarmTopicArn: 'give it the ARN of an SNS standard topic, such as arn:aws:sns:eu-west-1:123456789012:alarms.',
  alarmEmail: 'give it one address, such as ops@example.com.',
  bounceRateAlarms: 'give it two rates in percent, the warning before the alarm, such as 2,4.',
  complaintRateAlarms: 'give it two rates in percent, the warning before the alarm, such as 0.05,0.08.',
  silenceHours: 'give it a whole number of hours from 1 to 24, or leave it out.',
  metricTags:
    'give it at most 9 names of message tags, each once, of letters, digits, hyphens and underscores, 800 characters in all.',
  eventBusArn: 'give it the ARN of an event bus, such as arn:aws:events:eu-west-1:123456789012:event-bus/mail.',
  archiveRetentionDays: 'give it a whole number of days from 1 to 36500, or leave it out.',
  stackName: 'give it a name of 1 to 64 letters, digits and hyphens that begins with a letter.',
  account: 'give it the 12 digits of an AWS account, as text.',
  region: 'give it an AWS region, such as eu-west-1.',
  logRetentionDays:
    'give it a number of days that CloudWatch Logs knows: 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653.',
  deletionProtection: 'give it true or false.',
  encryption: 'give it "awsOwned" or "customerManaged".',
  encryptionKeyArn: `give it the ARN of a key of KMS, not of an alias, such as ${encryptionKeyArn}.`,
  tags: 'give it at most 50 names, none beginning with "aws:", each with a text, such as {"team":"mail"}.',
  configurationSets: 'give it a list of one or more sets, such as [{"name":"shop","existing":true}].',
} as const;

test.each([
  ['configurationSetName', ''],
  ['configurationSetName', 'two words'],
  ['configurationSetName', 'x'.repeat(65)],
  ['configurationSetName', 7],
  ['eventTypes', []],
  ['eventTypes', 'bounce'],
  ['eventTypes', ['bounce', 'BOUNCE']],
  ['eventTypes', ['unknown']],
  ['eventTypes', [null]],
  ['shardCount', 0],
  ['shardCount', 257],
  ['shardCount', 2.5],
  ['shardCount', '4'],
  ['feedIndex', 'none'],
  ['memorySize', 127],
  ['memorySize', 10_241],
  ['reservedConcurrency', 0],
  ['warmThroughput', 3_999],
  ['removalPolicy', 'snapshot'],
  ['removalPolicy', true],
  ['retentionDays', 0],
  ['retentionDays', -1],
  ['retentionDays', 36_501],
  ['retentionDays', '90'],
  ['retentionDays', null],
  ['stackName', '1st'],
  ['stackName', `x${'y'.repeat(64)}`],
  ['stackName', 'two_words'],
  ['account', 123_456_789_012],
  ['region', 'Ireland'],
  ['logRetentionDays', 2],
  ['logRetentionDays', 9_999],
  ['deletionProtection', 'true'],
  ['encryption', 'kms'],
  ['encryptionKeyArn', 'arn:aws:kms:eu-west-1:123456789012:alias/events'],
  ['tags', { 'aws:team': 'mail' }],
  ['tags', { team: 7 }],
  ['tags', ['team']],
  ['configurationSets', []],
  ['configurationSets', ['shop']],
  ['alarmTopicArn', 'alarms'],
  ['alarmTopicArn', 'arn:aws:sqs:eu-west-1:123456789012:alarms'],
  ['alarmTopicArn', `${alarmTopicArn}.fifo`],
  ['alarmEmail', 'ops'],
  ['alarmEmail', 'a@example.com, b@example.com'],
  ['bounceRateAlarms', [4, 2]],
  ['bounceRateAlarms', [2]],
  ['complaintRateAlarms', [0, 0.1]],
  ['silenceHours', 25],
  ['metricTags', ['campaign', 'campaign']],
  ['metricTags', ['two words']],
  ['metricTags', ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(201))],
  ['eventBusArn', 'mail'],
  ['archiveRetentionDays', 0],
] as const)('%s cannot be %j', (name, value) => {
  expect(refusalOf({ sesEvents: { [name]: value } })).toBe(
    `The setting sesEvents.${name} is ${JSON.stringify(value)}: ${remedies[name]}`,
  );
});

test.each([
  ['2,4', [2, 4]],
  ['[2, 4]', [2, 4]],
])('rates may be written %s on the command line', (text, rates) => {
  expect(settingsInContext({ 'sesEvents.bounceRateAlarms': text })).toEqual({ bounceRateAlarms: rates });
});

test('metrics go with the dashboard, unless they are refused', () => {
  expect(withDefaults({ dashboard: true }, 'any').metrics).toBe(true);
  expect(withDefaults({ dashboard: true, metrics: false }, 'any').metrics).toBe(false);
});

test.each(['retentionDay', 'RetentionDays', 'toString'])('%s is no setting', (name) => {
  expect(refusalOf({ sesEvents: { [name]: 90 } })).toBe(
    `The setting sesEvents.${name} is 90, but there is no such setting: choose from stackName, account, region, configurationSetName, eventTypes, configurationSets, shardCount, feedIndex, memorySize, reservedConcurrency, warmThroughput, removalPolicy, deletionProtection, pointInTimeRecovery, retentionDays, logRetentionDays, alarmTopicArn, alarmEmail, alarms, bounceRateAlarms, complaintRateAlarms, silenceHours, dashboard, metrics, metricTags, forward, eventBusArn, archive, archiveRetentionDays, encryption, encryptionKeyArn, denyOtherPublishers, tags.`,
  );
});
