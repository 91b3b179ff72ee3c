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
  ['the server’s status before SES’s summary', bounce('Permanent', 'General', { status: '5.7.1' }), '5.7.1', 'afterFix'],
  [
    'SES’s sub-type before a status without detail',
    bounce('Permanent', 'NoEmail', { status: '5.0.0' }),
    'Permanent/NoEmail',
    'never',
  ],
  [
    'the SMTP reply where there is no status',
    bounce('Permanent', 'General', { diagnosticCode: 'smtp; 552 full' }),
    '552',
    'afterFix',
  ],
  ['the sub-type alone', bounce('Transient', 'MailboxFull', {}), 'Transient/MailboxFull', 'byItself'],
  [
    'class 5 under a transient type',
    { ...bounce('Transient', 'General', { status: '5.1.1' }), permanent: true },
    '5.1.1',
    'never',
  ],
  [
    'a reply of class 5 in a bounce that may heal',
    bounce('Transient', 'General', { diagnosticCode: '550 no' }),
    '550',
    'byItself',
  ],
  ['a sub-type that is new', bounce('Permanent', 'Moon', {}), 'Permanent/Moon', 'never'],
  [
    'a suppression echo, whatever its status',
    { ...bounce('Permanent', 'Suppressed', { status: '5.1.1' }), suppressed: true as const },
    'Suppressed',
    'byItself',
  ],
  ['a complaint', event('complaint', { complaintFeedbackType: 'abuse' }), 'abuse', 'never'],
  ['praise', event('complaint', { complaintFeedbackType: 'not-spam' }), 'not-spam', 'byItself'],
  ['a complaint without a reason', event('complaint', {}), undefined, 'never'],
  ['a delay', event('deliveryDelay', { delayType: 'MailboxFull', delayedRecipients: [{}] }), 'MailboxFull', 'byItself'],
  [
    'a delay with the server’s status',
    event('deliveryDelay', { delayType: 'General', delayedRecipients: [{ status: '4.7.28' }] }),
    '4.7.28',
    'byItself',
  ],
  ['a rejection', event('reject', { reason: 'Bad content' }), 'Bad content', 'afterFix'],
  ['a template that fails', event('renderingFailure', { templateName: 'hello' }), 'template hello', 'afterFix'],
])('%s leads the explanation', (_, given, code, heals) => {
  const explanation = explain(given);
  expect({ code: explanation?.meanings[0]?.code, heals: explanation?.heals }).toEqual({ code, heals });
  expect(explanation?.advice).toMatch(/\S/);
});

test.each(['send', 'delivery', 'open', 'click', 'subscription', 'unknown'] as const)('%s needs no explanation', (type) => {
  expect(explain(event(type, {}))).toBeUndefined();
});

function bounce(bounceType: string, bounceSubType: string, recipient: object): EmailEvent {
  const detail = { bounceType, bounceSubType, bouncedRecipients: [recipient] };
  return givenEvent({ type: 'bounce', detail, permanent: bounceType === 'Permanent' });
}

function event(type: EmailEvent['type'], detail: EmailEvent['detail']): EmailEvent {
  return givenEvent({ type, detail });
}
