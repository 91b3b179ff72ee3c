import { EmailSendingEvent } from 'aws-cdk-lib/aws-ses';
import { type SesEventType, sesEventTypes } from '../events/event-type.ts';

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
 * For an event destination, which always names its types: left out would mean every one, those with tracking too. In SES's order, so that a
 * reordered setting changes nothing.
 */
export function sendingEvents(types: readonly SesEventType[]): EmailSendingEvent[] {
  return sesEventTypes.filter((type) => types.includes(type)).map((type) => emailSendingEvents[type]);
}
