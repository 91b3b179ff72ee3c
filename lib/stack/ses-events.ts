import { Stack, Tags } from 'aws-cdk-lib';
import type { Alarm, Dashboard } from 'aws-cdk-lib/aws-cloudwatch';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { IConfigurationSet, IEmailIdentity } from 'aws-cdk-lib/aws-ses';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import { LambdaSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { FeedIndex } from '../table/settings.ts';
import { alarms } from './alarms/alarms.ts';
import { listeners } from './alarms/listeners.ts';
import { EventArchive } from './archive/event-archive.ts';
import { dashboard } from './dashboard/dashboard.ts';
import { encryptionKey } from './encryption-key.ts';
import { EventFunction } from './event-function.ts';
import { EventSource } from './event-source.ts';
import { EventTable } from './event-table.ts';
import { FailureQueues } from './failure-queues.ts';
import { ForwardFunction } from './forward-function.ts';
import { madeAfter } from './made-after.ts';
import { addOutputs } from './outputs.ts';
import { assertSettings, assertTogether } from './settings/assert-settings.ts';
import { defined } from './settings/rule.ts';
import { rules } from './settings/rules.ts';
import type { SesEventsProps } from './settings/ses-events-props.ts';
import { withDefaults } from './settings/settings.ts';

/**
 * Records everything that happens to mail sent through Amazon SES: configuration sets -> SNS topic -> Lambda function -> DynamoDB table, with a
 * queue and an alarm for each way in which an event can fail.
 *
 *     const mail = new SesEvents(this, 'Mail', { configurationSets: [{ name: 'shop' }], retentionDays: 90 });
 *     mail.grantSend(sender, identity);
 *     mail.grantRead(support);
 *
 * The outputs of the stack have the names that the command `ses-events` looks for. Ids of resources do not change between versions: the table
 * stays the table.
 */
export class SesEvents extends Construct {
  /** Let others read it by `grantRead`: with a key of yours, the grants of the table itself leave the key out. */
  readonly table: TableV2;
  /** Over how many keys of the feed index events are spread: readers that are told the table are told this, too. */
  readonly shardCount: number;
  /** Which events the feed index holds. */
  readonly feedIndex: FeedIndex;
  /** The topic that SES publishes to. */
  readonly topic: Topic;
  /** Writes events to the table. */
  readonly function: LambdaFunction;
  /** In the order of the settings; the existing ones, too. */
  readonly configurationSets: readonly IConfigurationSet[];
  /** The function's on-failure destination: it failed on these events three times. */
  readonly failedEvents: Queue;
  /** The subscription's dead-letter queue: SNS could not hand these events to the function. */
  readonly undeliveredEvents: Queue;
  /** With `forward`: puts new rows on the event bus. */
  readonly forwarder: LambdaFunction | undefined;
  /** With `forward`: tells which part of the table's stream did not reach the event bus. */
  readonly unforwardedEvents: Queue | undefined;
  /** Those of the account's reputation, too: several constructs in one account and region have them several times, unless `alarms` is `false`. */
  readonly alarms: readonly Alarm[];
  /** Made for `alarmEmail`: others may subscribe to it. */
  readonly alarmTopic: Topic | undefined;
  /** Where `dashboard` asks for it. */
  readonly dashboard: Dashboard | undefined;
  /** What topic, table, queues and log are encrypted with, where it is a key of yours. */
  readonly encryptionKey: IKey | undefined;
  /** The raw events in S3, where the setting `archive` asks for them. */
  readonly archive: EventArchive | undefined;

  /** @throws SettingsError where a setting cannot be */
  constructor(scope: Construct, id: string, props: SesEventsProps = {}) {
    super(scope, id);
    const settings = settingsOf(this, props);
    this.shardCount = settings.shardCount;
    this.feedIndex = settings.feedIndex;
    const key = encryptionKey(this, settings);
    this.encryptionKey = key;
    this.table = new EventTable(this, 'Events', settings, key).table;
    const { failedEvents, undeliveredEvents, unforwardedEvents } = new FailureQueues(this, 'Failures', settings, key);
    this.failedEvents = failedEvents;
    this.undeliveredEvents = undeliveredEvents;
    this.unforwardedEvents = unforwardedEvents;
    const recorder = new EventFunction(this, 'Recorder', { ...settings, key, failedEvents, table: this.table });
    this.function = recorder.function;
    const source = new EventSource(this, 'Source', settings, key);
    this.topic = source.topic;
    this.configurationSets = source.recorded.map(({ set }) => set);
    this.topic.addSubscription(new LambdaSubscription(this.function, { deadLetterQueue: undeliveredEvents }));
    this.archive = settings.archive ? new EventArchive(this, 'Archive', source.recorded, settings, key) : undefined;
    const forward =
      unforwardedEvents && new ForwardFunction(this, 'Forward', { ...settings, key, unforwardedEvents, table: this.table });
    this.forwarder = forward?.function;
    const heardBy = listeners(this, settings, key);
    this.alarmTopic = heardBy.topic;
    this.alarms = alarms(this, settings, heardBy, this);
    const sets = source.recorded.map(({ set, eventTypes }) => ({ name: set.configurationSetName, eventTypes }));
    this.dashboard = settings.dashboard ? dashboard(this, settings, this, sets) : undefined;

    // No event finds half a path: SES publishes when everything stands that an event can meet.
    for (const { node } of source.destinations) node.addDependency(this.function, failedEvents, undeliveredEvents);
    // Where a key is given to a stack that stands, events are written meanwhile.
    if (recorder.useOfKey) for (const late of [this.table, failedEvents]) madeAfter(recorder.useOfKey, late);
    if (forward?.useOfKey && unforwardedEvents)
      for (const late of [this.table, unforwardedEvents]) madeAfter(forward.useOfKey, late);
    addOutputs(this, settings);
    for (const [name, value] of Object.entries(settings.tags)) Tags.of(this).add(name, value);
  }

  /** Lets it query the table by message, by recipient and by type and time: what the library and the command need where they are told the table. */
  grantRead(grantee: IGrantable): Grant {
    const grant = this.table.grant(grantee, 'dynamodb:Query');
    return this.encryptionKey ? grant.combine(this.encryptionKey.grantDecrypt(grantee)) : grant;
  }

  /** Lets it send with the configuration sets. @param identity to send from, if that is not granted elsewhere */
  grantSend(grantee: IGrantable, identity?: IEmailIdentity): Grant {
    const sets = this.configurationSets.map(({ configurationSetName }) =>
      Stack.of(this).formatArn({ service: 'ses', resource: 'configuration-set', resourceName: configurationSetName }),
    );
    return Grant.addToPrincipal({
      grantee,
      actions: ['ses:SendEmail', 'ses:SendRawEmail'],
      resourceArns: [...sets, ...(identity ? [identity.emailIdentityArn] : [])],
    });
  }
}

function settingsOf(scope: Construct, props: SesEventsProps) {
  const given = defined(props);
  const { encryptionKey: _, ...checked } = given;
  assertSettings(checked, rules);
  const stack = Stack.of(scope);
  assertTogether(given, stack);
  return withDefaults(given, stack.stackName);
}
