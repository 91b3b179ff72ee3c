import fc from 'fast-check';
import { judge } from '../../../lib/answers/bounce/judge.ts';
import { givenAnswers } from './given-answers.ts';

const texts = givenAnswers('answers.jsonl').flatMap(({ text }) => text ?? []);

test.each([
  [
    'SES’s word that it did not send before all',
    { text: '550 user unknown', bounceSubType: 'OnAccountSuppressionList' },
    'suppressed',
  ],
  ['words before the code that contradicts them', { text: '550 5.7.1 no such user' }, 'noSuchAddress'],
  [
    'a code with a provider’s own meaning before words that any server uses',
    { text: '550 5.7.509 Access denied' },
    'authentication',
  ],
  ['the text’s code before SES’s field', { text: '550 5.2.2 x', status: '5.1.1' }, 'mailboxFull'],
  ['SES’s field where the text has no code', { text: '550 x', status: '5.1.1' }, 'noSuchAddress'],
  [
    'SES’s sub-type where neither says anything',
    { text: '550 x', status: '5.3.0', bounceSubType: 'MessageTooLarge' },
    'tooLarge',
  ],
  ['the reply at last', { text: '551 x' }, 'noSuchAddress'],
  ['nothing', { text: '550', status: '5.3.0', bounceType: 'Permanent', bounceSubType: 'General' }, 'unclear'],
  ['nothing at all', {}, 'unclear'],
  ['an automatic reply, which has neither status nor text', { bounceType: 'Transient', bounceSubType: 'General' }, 'autoReply'],
  ['none with a status', { bounceType: 'Transient', bounceSubType: 'General', status: '5.3.0' }, 'unclear'],
  ['none with a text', { bounceType: 'Transient', bounceSubType: 'General', text: 'x' }, 'unclear'],
  ['SES’s word about a delay', { delayType: 'IPFailure' }, 'blocked'],
])('what counts is %s', (_, said, reason) => {
  expect(judge(said).reason).toBe(reason);
});

test.each([
  [
    'Message expired: unable to deliver in 840 minutes.<421 4.4.0 Unable to lookup DNS for example.con>',
    'noSuchDomain',
    'never',
  ],
  ['Message expired: unable to deliver in 840 minutes.<421 4.4.1 Failed to establish connection>', 'network', 'byItself'],
  ['Message expired: unable to deliver in 840 minutes.<452 4.2.2 <a@example.com>: mailbox full>', 'mailboxFull', 'byItself'],
  ['Message expired: unable to deliver in 840 minutes.', 'expired', 'byItself'],
  ['Message expired: unable to deliver in 840 minutes.<>', 'expired', 'byItself'],
])('of a mail that SES gave up on, the last answer is the reason: %s', (text, reason, heals) => {
  expect(judge({ text, status: '4.4.7', bounceType: 'Transient', bounceSubType: 'General' })).toMatchObject({ reason, heals });
});

test('no server that answers "later" has an address given up, whatever its words', () => {
  fc.assert(
    fc.property(fc.constantFrom(...texts), fc.constantFrom('450 ', '451 4.7.1 ', '421-4.3.0 '), (text, code) => {
      const words = text.replace(/\b[45]\d\d\b|\b[45]\.\d{1,3}\.\d{1,3}\b/g, '');
      // SES's own finding about DNS is no answer of a server.
      if (!/suppress|lookup DNS/i.test(text)) expect(judge({ text: code + words }).heals).not.toBe('never');
    }),
    { numRuns: 2_000 },
  );
});

test('the rule that is named holds nothing of the address or the host', () => {
  fc.assert(
    fc.property(fc.constantFrom(...texts), (text) => {
      expect(judge({ text }).rule).not.toMatch(/@\w|example\.(com|net|org)|192\.0\.2/);
    }),
    { numRuns: 2_000 },
  );
});

test('any text at all is judged', () => {
  fc.assert(
    fc.property(fc.record({ text: fc.string({ unit: 'binary' }), status: fc.string(), bounceSubType: fc.string() }), (said) => {
      expect(judge(said).rule).not.toBe('');
    }),
    { numRuns: 2_000 },
  );
});
