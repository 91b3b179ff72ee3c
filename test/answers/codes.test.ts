import { enhancedStatus, registeredCodes } from '../../lib/answers/codes/enhanced-status-codes.ts';
import { bounceType, delayType, feedbackType, suppression } from '../../lib/answers/codes/ses-types.ts';
import { smtpReply } from '../../lib/answers/codes/smtp-replies.ts';

/** How many details the IANA registry has for each subject, X.n.0 counted. */
const registry = [
  ['0', 0],
  ['1', 10],
  ['2', 4],
  ['3', 6],
  ['4', 7],
  ['5', 6],
  ['6', 10],
  ['7', 30],
] as const;

test.each(registry)('every registered detail of subject X.%s, to X.n.%i, has a meaning of its own', (subject, last) => {
  const expected = Array.from({ length: last + 1 }, (_, detail) => `${subject}.${detail}`);
  expect(registeredCodes.filter((code) => code.startsWith(`${subject}.`))).toEqual(expected);
});

test.each([
  ['5.1.1', 'There is no such mailbox.', 'never'],
  ['4.1.1', 'There is no such mailbox.', 'byItself'],
  ['5.2.2', 'The mailbox is full.', 'byItself'],
  ['5.7.26', 'More than one of SPF, DKIM and DMARC failed.', 'afterFix'],
  ['4.7.26', 'More than one of SPF, DKIM and DMARC failed.', 'afterFix'],
  ['5.1.99', 'Something is wrong with an address.', 'never'],
  ['5.9.9', 'The server gives no reason.', 'afterFix'],
])('%s means "%s" and heals %s', (code, meaning, heals) => {
  expect(enhancedStatus(code)).toMatchObject({ meaning, heals });
});

test.each(['', '5', '5.1', '3.1.1', '5.1.1.1', 'constructor', '5.1234.1'])('%j is no enhanced status', (code) => {
  expect(enhancedStatus(code)).toBeUndefined();
});

test.each(['421', '450', '451', '452', '550', '551', '552', '553', '554'])('the reply %s is explained', (code) => {
  expect(smtpReply(code)).toMatchObject({ heals: code.startsWith('4') ? 'byItself' : expect.any(String) });
});

test.each([
  ...['Undetermined/Undetermined', 'Permanent/General', 'Permanent/NoEmail', 'Permanent/Suppressed'],
  ...['Permanent/OnAccountSuppressionList', 'Permanent/OnTenantSuppressionList', 'Permanent/EmailValidationSuppressed'],
  ...['Transient/General', 'Transient/MailboxFull', 'Transient/MessageTooLarge', 'Transient/CustomTimeoutExceeded'],
  ...['Transient/ContentRejected', 'Transient/AttachmentRejected'],
])('the bounce %s is explained', (name) => {
  expect(bounceType(...split(name))).toEqual(expect.objectContaining({ meaning: expect.stringMatching(/\.$/) }));
});

test.each(['abuse', 'auth-failure', 'fraud', 'not-spam', 'other', 'virus'])('the feedback type %s is explained', (type) => {
  expect(feedbackType(type)).toBeDefined();
});

test.each([
  ...['InternalFailure', 'General', 'MailboxFull', 'SpamDetected', 'RecipientServerError', 'IPFailure'],
  ...['TransientCommunicationFailure', 'BYOIPHostNameLookupUnavailable', 'Undetermined', 'SendingDeferral'],
])('the delay %s is explained', (type) => {
  expect(delayType(type)).toBeDefined();
});

test.each(['NewInTwoYears', 'constructor', '__proto__', undefined, null, 7])('%p is not explained', (word) => {
  expect([bounceType('Permanent', word), suppression(word), feedbackType(word), delayType(word)]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

function split(name: string): [type: string, subType: string] {
  const [type = '', subType = ''] = name.split('/');
  return [type, subType];
}
