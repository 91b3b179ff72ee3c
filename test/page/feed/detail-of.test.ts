import type { EmailEvent } from '../../../lib/events/email-event.ts';
import { detailOf } from '../../../lib/page/feed/detail-of.ts';
import { lateness } from '../../../lib/page/feed/lateness.ts';
import { givenEvent } from '../../table/given-event.ts';

const full = { emailAddress: 'ana@example.com', status: '4.2.2', diagnosticCode: 'smtp; 452 4.2.2 mailbox full' };

test.each<[of: string, event: Partial<EmailEvent>, ...said: string[]]>([
  [
    'a send, the sender’s own tags',
    { type: 'send', detail: {}, tags: { campaign: ['spring'], list: ['a', 'b'] } },
    'campaign=spring, list=a, list=b',
  ],
  ['a send without tags, nothing', { type: 'send', detail: {} }, ''],
  ['a delivery, how long SES took', { detail: { processingTimeMillis: 1_234 } }, 'SES took 1.2 s'],
  ['a delivery whose duration SES does not say, nothing', { detail: {} }, ''],
  [
    'a bounce, why, and the reason’s word',
    { type: 'bounce', detail: { bounceType: 'Transient', bounceSubType: 'MailboxFull', bouncedRecipients: [full] } },
    'The mailbox is full.',
    'mailboxFull',
  ],
  [
    'a delay, why',
    { type: 'deliveryDelay', detail: { delayType: 'MailboxFull', delayedRecipients: [full] } },
    'The mailbox is full.',
    'mailboxFull',
  ],
  [
    'a complaint, what was said',
    { type: 'complaint', detail: { complaintFeedbackType: 'abuse' } },
    'The recipient marked the mail as spam.',
    'abuse',
  ],
  [
    'a reject, why',
    { type: 'reject', detail: { reason: 'Bad content' } },
    'SES found a virus in the mail, as a rule, and did not send it.',
    'Bad content',
  ],
  [
    'a rendering failure, SES’s words',
    { type: 'renderingFailure', detail: { templateName: 'news', errorMessage: 'Attribute\u202ename is missing' } },
    'Attribute name is missing',
    'template news',
  ],
  ['an open, by whom', { type: 'open', bot: 'unlikely', detail: {} }, 'by a person'],
  ['an open of a robot, that', { type: 'open', bot: 'likely', detail: {} }, 'by a robot'],
  ['an open of which SES says nothing, both', { type: 'open', detail: {} }, 'by a person or a robot'],
  [
    'a click, the link, and by whom',
    { type: 'click', bot: 'unlikely', detail: { link: 'https://example.com/a' } },
    'https://example.com/a',
    'by a person',
  ],
  [
    'a long link, its beginning',
    { type: 'click', bot: 'likely', detail: { link: 'l'.repeat(5_000) } },
    `${'l'.repeat(159)}…`,
    'by a robot',
  ],
  ['a type that is new, its name', { type: 'unknown', detail: { eventType: 'Forwarded' } }, 'SES calls it "Forwarded"'],
  [
    'an event without a time, that',
    { type: 'send', detail: {}, timeFallback: 'sentAt' },
    '',
    'SES gave no time that can be read',
  ],
])('beside its type, the row says of %s', (_, fields, ...said) => {
  expect(Object.values(detailOf(givenEvent(fields)))).toEqual(said);
});

test.each<[which: string, came: string, fields: Partial<EmailEvent>, expected: string | undefined]>([
  ['that came within five minutes', '2026-11-01T10:05:00.000Z', {}, undefined],
  ['that came later', '2026-11-01T13:00:00.000Z', {}, '3 h'],
  ['that is stamped ahead', '2026-11-01T09:00:00.000Z', {}, undefined],
  ['whose time SES did not say', '2026-11-01T13:00:00.000Z', { timeFallback: 'sentAt' }, undefined],
])('how late an event is %s', (_, came, fields, expected) => {
  expect(lateness(givenEvent({ occurredAt: '2026-11-01T10:00:00.000Z', ...fields }), new Date(came))).toBe(expected);
});
