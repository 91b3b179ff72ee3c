import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { SesEventType } from '../../events/event-type.ts';
import type { FeedIndex } from '../../table/settings.ts';
import type { ConfigurationSetSettings } from './configuration-set-settings.ts';

/** A warning and an alarm, in percent. */
export type RateAlarms = readonly [warning: number, alarm: number];

/** What a person may choose: props of the construct, or settings in `cdk.json` under `context.sesEvents` and by `-c sesEvents.<name>=<value>`. */
export type SesEventsSettings = {
  /**
   * 1 to 64 of `A-Z a-z 0-9 _ -`. Another name means another configuration set: senders name it. Beside `configurationSets` it says
   * which of them was alone before, and then stays as it is: CloudFormation knows that set by it.
   * @default the name of the stack
   */
  readonly configurationSetName?: string;
  /** Which events SES publishes, of every set that says nothing else. @default all ten; of existing sets without `open` and `click` */
  readonly eventTypes?: readonly SesEventType[];
  /** The configuration sets whose events are recorded. @default one of ours, with the name and the types above */
  readonly configurationSets?: readonly ConfigurationSetSettings[];
  /** Over how many keys of the feed index the events of one type and day are spread, 1 to 256. May grow, never shrink. @default 4 */
  readonly shardCount?: number;
  /**
   * Which events the feed index holds. `problems`: bounces, complaints, rejects, rendering failures and delays alone, for nearly a third less;
   * then only these can be listed, counted and exported by time. Holds for rows written from then on. @default 'all'
   */
  readonly feedIndex?: FeedIndex;
  /** Whole days after which DynamoDB deletes a row, 1 to 36500. @default for ever */
  readonly retentionDays?: number;
  /**
   * What becomes of the table, of what waits in the failure queues, of the archive, of our configuration sets and of our key when the stack goes or
   * no longer holds them. CloudFormation cannot destroy an archive that holds something. What a failed first deployment has made goes in either case, but for a protected table. @default 'retain'
   */
  readonly removalPolicy?: 'retain' | 'destroy';
  /**
   * Whether nobody can delete the table before this is set to `false` and deployed. For a stack that stands: a first deployment that fails could
   * not take a protected table back. @default false
   */
  readonly deletionProtection?: boolean;
  /** Whether the table can be restored to any second of the last 35 days. @default true */
  readonly pointInTimeRecovery?: boolean;
  /**
   * Writes a second that the table and each index take from the start, 4000 to 40000. On demand a new table takes 4,000, and doubles its
   * former peak within half an hour. Raising it costs once. It can only rise: DynamoDB refuses a value below what the table has grown to,
   * and leaving it out again changes nothing. @default what DynamoDB gives
   */
  readonly warmThroughput?: number;
  /** The function's memory in MB, 128 to 10240. 256 to 512 is the sweet spot. @default 256 */
  readonly memorySize?: number;
  /** How many copies of the function may run at once; it also keeps so many for it. @default as many as the account has free */
  readonly reservedConcurrency?: number;
  /** How long the function's log is kept: a number of days that CloudWatch Logs knows. @default 90 */
  readonly logRetentionDays?: number;
  /** An SNS standard topic of the stack's region, told when an alarm fires and when it is over. @default an alarm changes its state and tells nobody */
  readonly alarmTopicArn?: string;
  /** Gets mail when an alarm fires and when it is over, after the address has confirmed SNS's first mail; beside `alarmTopicArn`, if both are given. @default nobody */
  readonly alarmEmail?: string;
  /**
   * Whether alarms also watch the function, the topic, the table and the account's reputation. The failure queues have theirs in any case, and
   * so has silence where `silenceHours` is given. @default true
   */
  readonly alarms?: boolean;
  /** Percent of the account's mail that bounces, as SES counts it: when to warn, and when to alarm. SES reviews an account at 5. @default [2, 4] */
  readonly bounceRateAlarms?: RateAlarms;
  /** Percent of the account's mail that is complained about: when to warn, and when to alarm. SES reviews an account at 0.1. @default [0.05, 0.08] */
  readonly complaintRateAlarms?: RateAlarms;
  /** Hours without an event after which an alarm fires, 1 to 24: for accounts that always send. @default silence is no alarm */
  readonly silenceHours?: number;
  /** Whether CloudWatch has a dashboard of the mail and of the pipeline. @default false */
  readonly dashboard?: boolean;
  /** Whether SES counts the events in CloudWatch, too, by configuration set and by `metricTags`: each combination is a metric that costs. @default as `dashboard` */
  readonly metrics?: boolean;
  /** Names of message tags by which `metrics` count, too. @default none */
  readonly metricTags?: readonly string[];
  /** Whether every new event goes to a bus of EventBridge, through the table's stream and a second function. @default false */
  readonly forward?: boolean;
  /** Where `forward` sends events. @default the account's default bus */
  readonly eventBusArn?: string;
  /** Whether SES's raw events are kept in S3, for SQL by Athena and for `ses-events replay`. @default false */
  readonly archive?: boolean;
  /** Whole days after which the archive deletes an event, 1 to 36500. @default for ever */
  readonly archiveRetentionDays?: number;
  /** `customerManaged`: topic, table, queues, logs and archive are encrypted with a key of KMS that is made for them. @default 'awsOwned' */
  readonly encryption?: 'awsOwned' | 'customerManaged';
  /** The ARN of a key of KMS to encrypt these with; its policy must say what `lib/stack/README.md` lists. @default keys that AWS owns */
  readonly encryptionKeyArn?: string;
  /** Whether the topic's policy denies everybody but SES to publish. Could not be tried in an account: check it after switching it on. @default false */
  readonly denyOtherPublishers?: boolean;
  /** Tags of every resource that takes tags. @default none */
  readonly tags?: Readonly<Record<string, string>>;
};

/** The settings, and what only an app can give. */
export type SesEventsProps = SesEventsSettings & {
  /** A key of this app to encrypt topic, table, queues and log with; its policy gets the grants that it needs. @default keys that AWS owns */
  readonly encryptionKey?: IKey;
};

/** The settings of an app that is nothing but this stack. */
export type StackSettings = SesEventsSettings & {
  /** Also names the configuration set, so that several stacks live in one account and region. @default 'ses-events' */
  readonly stackName?: string;
  /** @default the one of the credentials that deploy */
  readonly account?: string;
  /** @default the one that the AWS CLI would take */
  readonly region?: string;
};
