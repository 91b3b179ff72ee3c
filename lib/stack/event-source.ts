import { ConfigurationSet, EmailSendingEvent, EventDestination } from 'aws-cdk-lib/aws-ses';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { type SesEventType, sesEventTypes } from '../events/event-type.ts';
import type { Settings } from './settings.ts';

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
 * The configuration set people send with and the topic SES tells. Of how mail is sent (TLS, suppression, dedicated addresses) it
 * changes nothing, but for the pixel and the links where `open` and `click` are asked for.
 */
export class EventSource extends Construct {
  readonly configurationSet: ConfigurationSet;
  readonly topic: Topic;

  constructor(scope: Construct, id: string, props: Pick<Settings, 'configurationSetName' | 'eventTypes'>) {
    super(scope, id);
    // No KMS key: SES would need a grant that the CDK does not add. SNS encrypts its disks all the same.
    this.topic = new Topic(this, 'Topic', { enforceSSL: true });
    this.configurationSet = new ConfigurationSet(this, 'ConfigurationSet', {
      configurationSetName: props.configurationSetName,
    });
    this.configurationSet.addEventDestination('Events', {
      destination: EventDestination.snsTopic(this.topic),
      // Always named: left out would mean every type, those with tracking too. In SES's order, so that a reordered setting changes nothing.
      events: sesEventTypes.filter((type) => props.eventTypes.includes(type)).map((type) => emailSendingEvents[type]),
    });
  }
}
