import type { EmailEvent } from './email-event.ts';

/** What the events of one message say about the message itself. */
export type Message = Pick<EmailEvent, 'messageId' | 'sender' | 'subject' | 'sentAt' | 'configurationSet' | 'tags'>;

/** Of each field the first that an event has: SES leaves some out of some events. `undefined` where there is no event. */
export function messageOf(events: readonly EmailEvent[]): Message | undefined {
  const [first] = events;
  return first && { ...Object.assign({}, ...events.map(messageFields).reverse()), messageId: first.messageId };
}

function messageFields({ sender, subject, sentAt, configurationSet, tags }: EmailEvent): Partial<Message> {
  return {
    ...(sender !== undefined && { sender }),
    ...(subject !== undefined && { subject }),
    ...(sentAt !== undefined && { sentAt }),
    ...(configurationSet !== undefined && { configurationSet }),
    ...(tags !== undefined && { tags }),
  };
}
