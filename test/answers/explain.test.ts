import { answerOf } from '../../lib/answers/why/answer.ts';
import { explain } from '../../lib/answers/why/explain.ts';
import type { EmailEvent } from '../../lib/events/email-event.ts';
import { givenEvent } from '../table/given-event.ts';

test.each([
  ['the field alone', { status: '5.1.1' }, { enhancedStatus: '5.1.1' }],
  ['the text alone', { diagnosticCode: 'smtp; 550 5.7.1 no' }, { smtpReply: '550', enhancedStatus: '5.7.1' }],
  ['a dash after the reply', { diagnosticCode: 'smtp; 550-5.7.26 no' }, { smtpReply: '550', enhancedStatus: '5.7.26' }],
  ['a text more exact than the field', { status: '5.0.0', diagnosticCode: '550 5.1.1 no' }, { enhancedStatus: '5.1.1' }],
  ['a text less exact than the field', { status: '5.1.1', diagnosticCode: '550 5.0.0 no' }, { enhancedStatus: '5.1.1' }],
  ['an IP address', { diagnosticCode: '554 5.4.3.2 is blocked' }, { smtpReply: '554', enhancedStatus: undefined }],
  ['no text', { diagnosticCode: '' }, { text: undefined }],
  ['line breaks and colours', { diagnosticCode: '550\r\n5.1.1 \u001b[31mno' }, { text: '550 5.1.1  [31mno' }],
])('the codes in an answer: %s', (_, recipient, expected) => {
  expect({
    text: undefined,
    smtpReply: undefined,
    enhancedStatus: undefined,
    ...answerOf(bounce('Permanent', 'General', recipient)),
  }).toMatchObject(expected);
});

test.each([
  ['a bounce', bounce('Permanent', 'General', { diagnosticCode: '550 user unknown' }), 'noSuchAddress', 'never'],
  [
    'a bounce of which two elements are about one address: the worse',
    twice('452 mailbox full', '550 no such user'),
    'noSuchAddress',
    'never',
  ],
  ['the same the other way round', twice('550 no such user', '452 mailbox full'), 'noSuchAddress', 'never'],
  ['a bounce without a list', givenEvent({ type: 'bounce', detail: { bounceType: 'Permanent' } }), 'unclear', 'unclear'],
  ['a suppression echo, whatever its status', bounce('Permanent', 'Suppressed', { status: '5.1.1' }), 'Suppressed', 'byItself'],
  ['a contact who has unsubscribed', bounce('Permanent', 'UnsubscribedRecipient', {}), 'unsubscribed', 'never'],
  [
    'a suppressed complaint',
    event('complaint', { complaintSubType: 'OnAccountSuppressionList' }),
    'OnAccountSuppressionList',
    'afterFix',
  ],
  ['a complaint', event('complaint', { complaintFeedbackType: 'abuse' }), 'abuse', 'never'],
  ['praise', event('complaint', { complaintFeedbackType: 'not-spam' }), 'not-spam', 'byItself'],
  ['a complaint without a reason', event('complaint', {}), 'no reason given', 'never'],
  ['a complaint of a new type', event('complaint', { complaintFeedbackType: 'constructor' }), 'constructor', 'never'],
  ['a delay', event('deliveryDelay', { delayType: 'MailboxFull', delayedRecipients: [{}] }), 'mailboxFull', 'byItself'],
  [
    'a delay with the server’s answer',
    event('deliveryDelay', { delayType: 'General', delayedRecipients: [{ diagnosticCode: '451 4.7.1 Greylisted' }] }),
    'greylisted',
    'byItself',
  ],
  ['a rejection', event('reject', { reason: 'Bad content' }), 'Bad content', 'afterFix'],
  ['a template that fails', event('renderingFailure', { templateName: 'hello' }), 'template hello', 'afterFix'],
])('%s has its reason', (_, given, code, heals) => {
  const explanation = explain(given);
  expect({ code: explanation?.code, heals: explanation?.heals }).toEqual({ code, heals });
  expect(explanation?.meaning).toMatch(/\S/);
  expect(explanation?.advice).toMatch(/\S/);
  expect(explanation?.rule).toMatch(/\S/);
});

test.each(['send', 'delivery', 'open', 'click', 'subscription', 'unknown'] as const)('%s needs no explanation', (type) => {
  expect(explain(event(type, {}))).toBeUndefined();
});

function bounce(bounceType: string, bounceSubType: string, ...bouncedRecipients: readonly object[]): EmailEvent {
  return givenEvent({ type: 'bounce', detail: { bounceType, bounceSubType, bouncedRecipients } });
}

function twice(...answers: readonly string[]): EmailEvent {
  return bounce('Transient', 'General', ...answers.map((diagnosticCode) => ({ diagnosticCode })));
}

function event(type: EmailEvent['type'], detail: EmailEvent['detail']): EmailEvent {
  return givenEvent({ type, detail });
}
