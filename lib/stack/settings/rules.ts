import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { type SesEventType, sesEventTypes } from '../../events/event-type.ts';
import type { ConfigurationSetSettings } from './configuration-set-settings.ts';
import { metricTags, rateAlarms } from './monitoring-rules.ts';
import {
  configurationSetName,
  flag,
  fromJson,
  isObject,
  listFromText,
  oneOf,
  oneOfNumbers,
  type Rule,
  type Rules,
  textLike,
  textOrToken,
  wholeNumber,
} from './rule.ts';
import type { SesEventsSettings, StackSettings } from './ses-events-props.ts';

export const eventTypes: Rule<readonly SesEventType[]> = {
  accepts: (value): value is readonly SesEventType[] =>
    Array.isArray(value) && value.length > 0 && value.every((type) => sesEventTypes.includes(type)),
  remedy: `give it a list of one or more of ${sesEventTypes.join(', ')}`,
  fromText: listFromText,
};

/** The parts of each have rules of their own: `configuration-set-rules.ts`. */
const configurationSets: Rule<readonly ConfigurationSetSettings[]> = {
  accepts: (value): value is readonly ConfigurationSetSettings[] =>
    Array.isArray(value) && value.length > 0 && value.every(isObject),
  remedy: 'give it a list of one or more sets, such as [{"name":"shop","existing":true}]',
  fromText: fromJson,
};

const tags: Rule<Readonly<Record<string, string>>> = {
  accepts: (value): value is Readonly<Record<string, string>> =>
    isObject(value) &&
    Object.keys(value).length <= 50 &&
    Object.entries(value).every(
      ([name, text]) =>
        /^(?!aws:)[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,128}$/iu.test(name) && typeof text === 'string' && text.length <= 256,
    ),
  remedy: 'give it at most 50 names, none beginning with "aws:", each with a text, such as {"team":"mail"}',
  fromText: fromJson,
};

export const rules: Rules<SesEventsSettings> = {
  configurationSetName: textLike(configurationSetName.form, configurationSetName.remedy),
  eventTypes,
  configurationSets,
  shardCount: wholeNumber(1, 256, 'give it a whole number from 1 to 256'),
  feedIndex: oneOf('all', 'problems'),
  memorySize: wholeNumber(128, 10_240, 'give it a whole number of megabytes from 128 to 10240'),
  reservedConcurrency: wholeNumber(1, 10_000, 'give it a whole number from 1 to 10000, or leave it out'),
  warmThroughput: wholeNumber(4_000, 40_000, 'give it a whole number of writes a second from 4000 to 40000, or leave it out'),
  removalPolicy: oneOf('retain', 'destroy'),
  deletionProtection: flag,
  pointInTimeRecovery: flag,
  retentionDays: wholeNumber(
    1,
    36_500,
    'give it a whole number of days from 1 to 36500, or leave it out to keep events for ever',
  ),
  logRetentionDays: oneOfNumbers(
    Object.values(RetentionDays).filter(
      (days): days is RetentionDays => typeof days === 'number' && days < RetentionDays.INFINITE,
    ),
    'a number of days that CloudWatch Logs knows',
  ),
  alarmTopicArn: textOrToken(
    /^arn:aws[a-z-]*:sns:[a-z0-9-]+:\d{12}:[A-Za-z0-9_-]{1,256}$/,
    'give it the ARN of an SNS standard topic, such as arn:aws:sns:eu-west-1:123456789012:alarms',
  ),
  alarmEmail: textLike(/^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]+$/, 'give it one address, such as ops@example.com'),
  alarms: flag,
  bounceRateAlarms: rateAlarms('2,4'),
  complaintRateAlarms: rateAlarms('0.05,0.08'),
  silenceHours: wholeNumber(1, 24, 'give it a whole number of hours from 1 to 24, or leave it out'),
  dashboard: flag,
  metrics: flag,
  metricTags,
  forward: flag,
  eventBusArn: textOrToken(
    /^arn:aws[a-z-]*:events:[a-z0-9-]+:\d{12}:event-bus\/[/._A-Za-z0-9-]{1,256}$/,
    'give it the ARN of an event bus, such as arn:aws:events:eu-west-1:123456789012:event-bus/mail',
  ),
  archive: flag,
  archiveRetentionDays: wholeNumber(1, 36_500, 'give it a whole number of days from 1 to 36500, or leave it out'),
  encryption: oneOf('awsOwned', 'customerManaged'),
  encryptionKeyArn: textOrToken(
    /^arn:aws[a-z-]*:kms:[a-z0-9-]+:\d{12}:key\/[A-Za-z0-9-]{1,128}$/,
    'give it the ARN of a key of KMS, not of an alias, such as arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab',
  ),
  denyOtherPublishers: flag,
  tags,
};

export const stackRules: Rules<Omit<StackSettings, keyof SesEventsSettings>> = {
  // It names the configuration set, too, whose name has 64 characters at most.
  stackName: textLike(
    /^[A-Za-z][A-Za-z0-9-]{0,63}$/,
    'give it a name of 1 to 64 letters, digits and hyphens that begins with a letter',
  ),
  account: textLike(/^\d{12}$/, 'give it the 12 digits of an AWS account, as text'),
  region: textLike(/^[a-z]{2,}(-[a-z]+)+-\d{1,2}$/, 'give it an AWS region, such as eu-west-1'),
};
