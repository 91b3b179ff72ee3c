import { AnyPrincipal, Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  ConfigurationSetEventDestination,
  EmailSendingEvent,
  EventDestination,
  type IConfigurationSet,
} from 'aws-cdk-lib/aws-ses';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { type SesEventType, sesEventTypes } from '../events/event-type.ts';
import { configurationSets } from './configuration-sets.ts';
import type { Settings } from './settings/settings.ts';

const emailSendingEvents: Readonly<Record<SesEventType, EmailSendingEvent>> = {
  send: EmailSendingEvent.SEND,
  reject: EmailSendingEvent.REJECT,
  bounce: EmailSendingEvent.BOUNCE,
  complaint: EmailSendingEvent.COMPLAINT,
  delivery: EmailSendingEvent.DELIVERY,
  open: EmailSendingEvent.OPEN,
  click: EmailSendingEvent.CLICK,
  renderingFailure: EmailSendingEvent.RENDERING_FAILURE,
  deliveryDelay: EmailSendingEvent.DELIVERY_DELAY,
  subscription: EmailSendingEvent.SUBSCRIPTION,
};

/**
 * The configuration sets people send with and the topic SES tells. Of how mail is sent it changes what the settings of a set say, and nothing
 * else but for the pixel and the links where `open` and `click` are asked for.
 */
export class EventSource extends Construct {
  readonly configurationSets: readonly IConfigurationSet[];
  readonly topic: Topic;
  readonly destinations: readonly ConfigurationSetEventDestination[];

  constructor(scope: Construct, id: string, settings: Settings, key?: IKey) {
    super(scope, id);
    this.topic = new Topic(this, 'Topic', { enforceSSL: true, ...(key && { masterKey: key }) });
    if (settings.denyOtherPublishers) this.topic.addToResourcePolicy(denyOthers(this.topic));
    const sets = configurationSets(this, settings);
    this.configurationSets = sets.map(({ set }) => set);
    this.destinations = sets.map(
      ({ set, eventTypes }) =>
        // It lets SES publish for this set, and waits until SES may.
        new ConfigurationSetEventDestination(set, 'Events', {
          configurationSet: set,
          destination: EventDestination.snsTopic(this.topic),
          // Always named: left out would mean every type, those with tracking too. In SES's order, so that a reordered setting changes nothing.
          events: sesEventTypes.filter((type) => eventTypes.includes(type)).map((type) => emailSendingEvents[type]),
        }),
    );
  }
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
