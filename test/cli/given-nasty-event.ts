import fc from 'fast-check';
import { digest } from '../../lib/events/digest.ts';
import type { EmailEvent } from '../../lib/events/email-event.ts';
import { sesEventTypes } from '../../lib/events/event-type.ts';
import { nastyText } from '../fixtures/nasty-text.ts';

/** The fields that answers and views read, of every type's object. */
const names = [
  'smtpResponse',
  'bounceType',
  'bounceSubType',
  'complaintFeedbackType',
  'complaintSubType',
  'delayType',
  'reason',
  'templateName',
  'errorMessage',
  'ipAddress',
  'userAgent',
  'link',
  'contactList',
  'source',
  'eventType',
  'feedbackId',
  'remoteMtaIp',
  'reportingMTA',
] as const;

/** Halves of characters reach no column of a row: UTF-8 does not hold them. */
const column = nastyText.map((text) => text.toWellFormed());
const key = column.map((text) => `${text.slice(0, 100)}.`.toWellFormed());
const word = fc.oneof(nastyText, fc.constantFrom('Permanent', 'OnAccountSuppressionList', 'General', 'abuse', '550 5.7.1 no'));
const list = fc.array(fc.record({ status: word, diagnosticCode: nastyText, action: nastyText }), {
  minLength: 1,
  maxLength: 3,
});
const topic = fc.record({ topicName: nastyText, subscriptionStatus: nastyText });
const detail = fc.record(
  {
    ...Object.fromEntries(names.map((name) => [name, word])),
    bouncedRecipients: list,
    delayedRecipients: list,
    newTopicPreferences: fc.record({ topicSubscriptionStatus: fc.array(topic) }),
  },
  { requiredKeys: [] },
);

/** An event of any type in which every text that others can write is nasty: for the embedded DynamoDB, too. */
export function nastyEvent(fixed: Partial<EmailEvent> = {}): fc.Arbitrary<EmailEvent> {
  const event = fc.record(
    {
      // `why` takes what has an @ for an address.
      messageId: key.map((text) => text.replaceAll('@', 'a')),
      type: fc.constantFrom(...sesEventTypes, 'unknown' as const),
      occurredAt: fc.integer({ min: 1, max: 59_999 }).map((ms) => new Date(Date.UTC(2026, 10, 1, 10, 0, 0, ms)).toISOString()),
      recipient: fc.oneof(key, fc.constant('ana@example.com')),
      candidates: fc.array(key, { maxLength: 3 }),
      sender: column,
      subject: column,
      sentAt: fc.constant('2026-11-01T09:59:59.000Z'),
      configurationSet: column,
      tags: fc.dictionary(column, fc.array(column, { minLength: 1, maxLength: 2 }), { maxKeys: 3 }),
      detail,
      permanent: fc.boolean(),
      suppressed: fc.constant(true as const),
    },
    { requiredKeys: ['messageId', 'type', 'occurredAt', 'detail'] },
  );
  return event.map((fields) => {
    const whole = { ...fields, ...fixed };
    return { ...whole, digest: digest([whole.type, whole.recipient ?? null, whole.detail]) };
  });
}
