import { CfnOutput } from 'aws-cdk-lib';
import { outputs } from './names.ts';
import type { SesEvents } from './ses-events.ts';
import type { Settings } from './settings/settings.ts';

/** Under the names by which the command finds the table; in a stack of somebody else the CDK puts the construct's id before them. */
export function addOutputs(events: SesEvents, settings: Settings): void {
  const [first, ...others] = events.configurationSets.map(({ configurationSetName }) => configurationSetName);
  const add = (name: string, value: string | undefined, description: string) => {
    if (value !== undefined) new CfnOutput(events, name, { value, description });
  };
  add(outputs.configurationSetName, first, 'Name it when you send mail.');
  if (others.length > 0) add(outputs.configurationSetNames, [first, ...others].join(','), 'All whose events are recorded.');
  add(outputs.tableName, events.table.tableName, 'The table of events.');
  add(outputs.shardCount, String(settings.shardCount), 'Over how many keys a type and day are spread in the feed index.');
  add(outputs.feedIndex, settings.feedIndex, 'Which events the feed index holds.');
  add(outputs.retentionDays, settings.retentionDays?.toString(), 'Days until an event expires.');
  add(outputs.topicArn, events.topic.topicArn, 'The topic SES publishes to.');
  add(outputs.functionName, events.function.functionName, 'The function that writes events to the table.');
  add(outputs.failedEventsQueueUrl, events.failedEvents.queueUrl, 'Events the function failed on three times.');
  add(outputs.undeliveredEventsQueueUrl, events.undeliveredEvents.queueUrl, 'Events SNS could not hand to the function.');
  add(outputs.alarmTopicArn, events.alarmTopic?.topicArn, 'The topic that tells alarmEmail of alarms.');
  add(outputs.dashboardName, events.dashboard?.dashboardName, 'The dashboard in CloudWatch.');
  add(outputs.unforwardedEventsQueueUrl, events.unforwardedEvents?.queueUrl, 'What did not reach the event bus.');
  add(outputs.forwardFunctionName, events.forwarder?.functionName, 'The function that puts events on the event bus.');
  add(outputs.archiveBucketName, events.archive?.bucket.bucketName, 'The raw events, in S3.');
  add(outputs.archiveTable, events.archive?.table, 'The raw events, for Athena.');
  add(outputs.archiveStreamName, events.archive?.stream.ref, 'The stream of Firehose that fills the archive.');
  add(outputs.archiveRetentionDays, settings.archiveRetentionDays?.toString(), 'Days until a raw event is deleted.');
  add(outputs.encryptionKeyArn, events.encryptionKey?.keyArn, 'The key that encrypts topic, table, queues and log.');
}
