/** Three configuration sets, one of them made by somebody else. */
export const threeSets = [
  {
    name: 'shop',
    customTrackingRedirectDomain: 'links.example.com',
    customTrackingHttpsPolicy: 'REQUIRE',
    tlsPolicy: 'REQUIRE',
  },
  {
    name: 'quiet',
    eventTypes: ['send', 'bounce', 'complaint', 'delivery'],
    reputationMetrics: true,
    maxDeliveryDuration: 'PT4H',
  },
  { name: 'theirs', existing: true },
] as const;

/** Every setting with a value that is not its default. */
export const each = [
  ['stackName', 'staging'],
  ['account', '123456789012'],
  ['region', 'eu-west-1'],
  ['configurationSetName', 'shop'],
  ['eventTypes', ['send', 'bounce', 'complaint']],
  ['configurationSets', threeSets],
  ['shardCount', 16],
  ['feedIndex', 'problems'],
  ['memorySize', 512],
  ['reservedConcurrency', 50],
  ['warmThroughput', 10_000],
  ['removalPolicy', 'destroy'],
  ['deletionProtection', true],
  ['pointInTimeRecovery', false],
  ['retentionDays', 90],
  ['logRetentionDays', 30],
  ['alarmTopicArn', 'arn:aws:sns:eu-west-1:123456789012:alarms'],
  ['alarmEmail', 'ops@example.com'],
  ['alarms', false],
  ['bounceRateAlarms', [1, 3]],
  ['complaintRateAlarms', [0.02, 0.06]],
  ['silenceHours', 6],
  ['dashboard', true],
  ['metrics', true],
  ['metricTags', ['campaign']],
  ['forward', true],
  ['eventBusArn', 'arn:aws:events:eu-west-1:123456789012:event-bus/mail'],
  ['archive', true],
  ['archiveRetentionDays', 400],
  ['encryption', 'customerManaged'],
  ['encryptionKeyArn', 'arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab'],
  ['denyOtherPublishers', true],
  ['tags', { team: 'mail' }],
] as const;

/** What a setting means nothing without. */
const beside: Readonly<Record<string, object>> = {
  metricTags: { metrics: true },
  eventBusArn: { forward: true },
  archiveRetentionDays: { archive: true },
};

/** Each setting with as little beside it as can be. */
export const eachAlone = each.map(([name, value]) => ({ ...beside[name], [name]: value }));

/** All that go together: a key is made or given, not both, and without alarms there are no rates to alarm at. */
export const allAtOnce = Object.fromEntries(each.filter(([name]) => name !== 'encryptionKeyArn' && name !== 'alarms'));
