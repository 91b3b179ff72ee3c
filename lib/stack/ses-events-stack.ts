import { CfnOutput, Stack } from 'aws-cdk-lib';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { LambdaSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { EventFunction } from './event-function.ts';
import { EventSource } from './event-source.ts';
import { EventTable } from './event-table.ts';
import { FailureQueues } from './failure-queues.ts';
import { outputs } from './names.ts';
import { QueueAlarm } from './queue-alarm.ts';
import type { Settings } from './settings.ts';

const whatToDo =
  'See "When an alarm fires" in lib/stack/README.md of ses-events: remove the cause, then send them through the function again.';

/** SES configuration set -> SNS topic -> Lambda function -> DynamoDB table, for any account and region. */
export class SesEventsStack extends Stack {
  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id, { description: 'Records everything that happens to mail sent through Amazon SES.' });

    const { table } = new EventTable(this, 'Events', settings);
    const { failedEvents, undeliveredEvents } = new FailureQueues(this, 'Failures');
    const { function: recorder } = new EventFunction(this, 'Recorder', { ...settings, table, failedEvents });
    const { configurationSet, topic } = new EventSource(this, 'Source', settings);
    topic.addSubscription(new LambdaSubscription(recorder, { deadLetterQueue: undeliveredEvents }));

    const alarmTopic = settings.alarmTopicArn ? Topic.fromTopicArn(this, 'AlarmTopic', settings.alarmTopicArn) : undefined;
    new QueueAlarm(this, 'FailedEventsAlarm', {
      queue: failedEvents,
      description: `SES events were not recorded: the function failed on each three times; its log says why. ${whatToDo}`,
      topic: alarmTopic,
    });
    new QueueAlarm(this, 'UndeliveredEventsAlarm', {
      queue: undeliveredEvents,
      description: `SES events were not recorded: SNS could not hand them to the function. ${whatToDo}`,
      topic: alarmTopic,
    });

    this.output(outputs.configurationSetName, configurationSet.configurationSetName, 'Name it when you send mail.');
    this.output(outputs.tableName, table.tableName, 'The table of events.');
    this.output(
      outputs.shardCount,
      String(settings.shardCount),
      'Over how many keys a type and day are spread in the feed index.',
    );
    this.output(outputs.feedIndex, settings.feedIndex, 'Which events the feed index holds.');
    if (settings.retentionDays)
      this.output(outputs.retentionDays, String(settings.retentionDays), 'Days until an event expires.');
    this.output(outputs.topicArn, topic.topicArn, 'The topic SES publishes to.');
    this.output(outputs.functionName, recorder.functionName, 'The function that writes events to the table.');
    this.output(outputs.failedEventsQueueUrl, failedEvents.queueUrl, 'Events the function failed on three times.');
    this.output(outputs.undeliveredEventsQueueUrl, undeliveredEvents.queueUrl, 'Events SNS could not hand to the function.');
  }

  private output(name: string, value: string, description: string): void {
    new CfnOutput(this, name, { value, description });
  }
}
