import { sesEventTypes } from '../../lib/events/event-type.ts';
import { parseSettings, SettingsError } from '../../lib/stack/settings.ts';

const alarmTopicArn = 'arn:aws:sns:eu-west-1:123456789012:alarms';

test('no setting is needed', () => {
  expect(parseSettings({})).toEqual({
    configurationSetName: 'ses-events',
    eventTypes: sesEventTypes,
    shardCount: 4,
    feedIndex: 'all',
    memorySize: 256,
    removalPolicy: 'retain',
  });
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
  ['alarmTopicArn', alarmTopicArn],
  ['alarmTopicArn', 'arn:aws-us-gov:sns:us-gov-west-1:123456789012:on_call-1'],
])('%s may be %j, and the rest stays as it was', (name, value) => {
  expect(parseSettings({ [name]: value })).toEqual({ ...parseSettings({}), [name]: value });
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
  ['alarmTopicArn', 'alarms'],
  ['alarmTopicArn', 'arn:aws:sqs:eu-west-1:123456789012:alarms'],
  ['alarmTopicArn', `${alarmTopicArn}.fifo`],
] as const)('%s cannot be %j', (name, value) => {
  expectRefusal({ [name]: value }, `The setting sesEvents.${name} is ${JSON.stringify(value)}: ${remedies[name]}`);
});

test.each(['retentionDay', 'RetentionDays', 'toString'])('%s is no setting', (name) => {
  expectRefusal(
    { [name]: 90 },
    `The setting sesEvents.${name} is 90, but there is no such setting: choose from configurationSetName, eventTypes, shardCount, feedIndex, memorySize, reservedConcurrency, warmThroughput, removalPolicy, retentionDays, alarmTopicArn.`,
  );
});

function expectRefusal(given: Readonly<Record<string, unknown>>, sentence: string): void {
  expect(() => parseSettings(given)).toThrow(new SettingsError(sentence));
}
