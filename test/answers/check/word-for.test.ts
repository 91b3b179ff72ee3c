import { wordFor } from '../../../lib/answers/check/word-for.ts';
import { verdicts } from '../../../lib/answers/why/verdict.ts';
import type { EmailEvent } from '../../../lib/events/email-event.ts';
import { givenEvent } from '../../table/given-event.ts';

const now = new Date('2026-11-01T12:00:00.000Z');

test.each([
  ['a delivery', [{}], 'mail'],
  ['an automatic reply after a delivery', [{}, bounce('Transient', 'General')], 'mail'],
  ['an automatic reply alone: it was delivered', [bounce('Transient', 'General')], 'mail'],
  ['a reject', [{ type: 'reject', detail: { reason: 'Bad content' } }], 'mail'],
  ['a template that fails', [{ type: 'renderingFailure', detail: { templateName: 'welcome' } }], 'mail'],
  ['praise', [{}, { type: 'complaint', detail: { complaintFeedbackType: 'not-spam' } }], 'mail'],
  ['a complaint', [{}, { type: 'complaint', detail: { complaintFeedbackType: 'abuse' } }], 'doNotMail'],
  ['a complaint of which nobody says why', [{ type: 'complaint', detail: { complaintFeedbackType: null } }], 'doNotMail'],
  ['no such mailbox', [bounce('Permanent', 'NoEmail', '550 5.1.1 user unknown')], 'doNotMail'],
  ['no such mailbox, after the delivery', [{}, bounce('Permanent', 'General', '550 5.1.1 user unknown')], 'doNotMail'],
  ['the suppression list', [{ ...bounce('Permanent', 'OnAccountSuppressionList'), suppressed: true }], 'doNotMail'],
  ['an unsubscription', [{ ...bounce('Permanent', 'UnsubscribedRecipient'), suppressed: true }], 'doNotMail'],
  ['a block list', [bounce('Permanent', 'General', '554 5.7.1 blocked using zen.example.org')], 'fixFirst'],
  ['spam', [bounce('Transient', 'ContentRejected', '554 5.7.1 message looks like spam')], 'fixFirst'],
  ['a mail that is too large', [bounce('Transient', 'MessageTooLarge', '552 5.3.4 message too big')], 'fixFirst'],
  ['a full mailbox', [bounce('Transient', 'MailboxFull', '452 4.2.2 mailbox full')], 'wait'],
  ['too much mail at once', [bounce('Transient', 'General', '421 4.7.28 rate limit exceeded')], 'wait'],
  ['a bounce that does not tell why', [bounce('Permanent', 'General', '550 5.3.0 no')], 'wait'],
  ['a delay', [{ type: 'deliveryDelay', detail: { delayType: 'MailboxFull' } }], 'wait'],
  ['a send of this morning', [{ type: 'send', detail: {} }], 'wait'],
] as const)('%s', (_, fields, word) => {
  const events = fields.map((own) => givenEvent(own));
  expect(wordOf(events, true)).toBe(word);
});

test('a mail of which nothing was heard in time stands against nobody: perhaps no deliveries are published', () => {
  expect(wordOf([givenEvent({ type: 'send', detail: {} })], false)).toBe('mail');
});

function wordOf(events: readonly EmailEvent[], isWaitedFor: boolean): string {
  const [verdict, ...others] = verdicts(events, now);
  if (verdict === undefined || others.length > 0) throw new Error('there is more than one verdict, or none');
  return wordFor(verdict, isWaitedFor);
}

function bounce(bounceType: string, bounceSubType: string, diagnosticCode?: string): Partial<EmailEvent> {
  const bouncedRecipients = [{ ...(diagnosticCode !== undefined && { diagnosticCode }) }];
  return { type: 'bounce', detail: { bounceType, bounceSubType, bouncedRecipients } };
}
