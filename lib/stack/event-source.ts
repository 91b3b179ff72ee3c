import { AnyPrincipal, Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { ConfigurationSetEventDestination, EventDestination } from 'aws-cdk-lib/aws-ses';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { configurationSets, type RecordedConfigurationSet } from './configuration-sets.ts';
import { dimensions } from './metrics/event-count.ts';
import { sendingEvents } from './sending-events.ts';
import type { Settings } from './settings/settings.ts';

/**
 * The configuration sets people send with and the topic SES tells. Of how mail is sent it changes what the settings of a set say, and nothing
 * else but for the pixel and the links where `open` and `click` are asked for.
 */
export class EventSource extends Construct {
  /** With the types of events that are recorded of each. */
  readonly recorded: readonly RecordedConfigurationSet[];
  readonly topic: Topic;
  readonly destinations: readonly ConfigurationSetEventDestination[];

  constructor(scope: Construct, id: string, settings: Settings, key?: IKey) {
    super(scope, id);
    this.topic = new Topic(this, 'Topic', { enforceSSL: true, ...(key && { masterKey: key }) });
    if (settings.denyOtherPublishers) this.topic.addToResourcePolicy(denyOthers(this.topic));
    this.recorded = configurationSets(this, settings);
    this.destinations = this.recorded.map(
      ({ set, eventTypes }) =>
        // It lets SES publish for this set, and waits until SES may.
        new ConfigurationSetEventDestination(set, 'Events', {
          configurationSet: set,
          destination: EventDestination.snsTopic(this.topic),
          events: sendingEvents(eventTypes),
        }),
    );
    if (settings.metrics) for (const recorded of this.recorded) count(recorded, settings.metricTags);
  }
}

/** The same types: another one would switch the tracking on that the set goes without. */
function count({ set, eventTypes }: RecordedConfigurationSet, metricTags: Settings['metricTags']): void {
  new ConfigurationSetEventDestination(set, 'Metrics', {
    configurationSet: set,
    destination: EventDestination.cloudWatchDimensions(dimensions(set.configurationSetName, metricTags)),
    events: sendingEvents(eventTypes),
  });
}

/** The name of the service is there when a service asks, and absent for everybody else: then it equals nothing. */
function denyOthers(topic: Topic): PolicyStatement {
  return new PolicyStatement({
    effect: Effect.DENY,
    principals: [new AnyPrincipal()],
    actions: ['sns:Publish'],
    resources: [topic.topicArn],
    conditions: { StringNotEquals: { 'aws:PrincipalServiceName': 'ses.amazonaws.com' } },
  });
}
