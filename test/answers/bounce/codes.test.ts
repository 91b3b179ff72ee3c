import { ofProvider } from '../../../lib/answers/bounce/provider-codes.ts';
import { reasons } from '../../../lib/answers/bounce/reason.ts';
import { ofReply } from '../../../lib/answers/bounce/reply-codes.ts';
import { ofBounce, ofDeclined, ofDelay } from '../../../lib/answers/bounce/ses-types.ts';
import { ofRegistry, registeredCodes } from '../../../lib/answers/bounce/status-codes.ts';

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

test.each(registry)('every registered detail of subject X.%s, to X.n.%i, stands in the table', (subject, last) => {
  const expected = Array.from({ length: last + 1 }, (_, detail) => `${subject}.${detail}`);
  expect(registeredCodes.filter((code) => code.startsWith(`${subject}.`))).toEqual(expected);
});

test.each([
  ['5.1.1', 'noSuchAddress'],
  ['4.1.1', 'noSuchAddress'],
  ['5.2.2', 'mailboxFull'],
  ['5.7.26', 'authentication'],
])('%s is registered as %s', (code, reason) => {
  expect(ofRegistry(code)).toMatchObject({ reason, says: expect.stringMatching(/\.$/) });
});

test.each(['5.3.0', '4.3.0', '5.0.0', '5.1.0', '5.2.0', '5.4.0', '5.5.0', '5.7.0', '5.1.99', '5.9.9', '', 'constructor'])(
  '%j says nothing by itself',
  (code) => {
    expect(ofRegistry(code)).toBeUndefined();
  },
);

test.each([
  ['5.7.26', 'authentication'],
  ['4.7.28', 'rateLimited'],
  ['5.4.310', 'noSuchDomain'],
  ['5.4.14', 'loop'],
  ['5.7.509', 'authentication'],
  ['5.7.511', 'blocked'],
  ['5.7.606', 'blocked'],
  ['5.7.133', 'policy'],
])('%s has a provider’s own meaning, %s', (code, reason) => {
  expect(ofProvider(code)?.reason).toBe(reason);
});

test.each(['421', '450', '451', '452', '521', '551', '556'])('the reply %s tells something by itself', (code) => {
  expect(ofReply(code)).toBeDefined();
});

test.each(['250', '550', '552', '553', '554', '', 'constructor'])('the reply %j does not', (code) => {
  expect(ofReply(code)).toBeUndefined();
});

test.each([
  ['Suppressed', 'byItself'],
  ['OnAccountSuppressionList', 'afterFix'],
  ['OnTenantSuppressionList', 'afterFix'],
  ['OnFutureSuppressionList', 'afterFix'],
  ['EmailValidationSuppressed', 'never'],
  ['UnsubscribedRecipient', 'never'],
])('with %s SES declined to send, and that heals %s', (subType, heals) => {
  const word = ofDeclined(subType);
  expect(word && { ...reasons[word.reason], ...word }.heals).toBe(heals);
});

test.each(['General', 'Undetermined', 'NotSuppressed', 'constructor', ''])('the sub-type %j says nothing', (subType) => {
  expect([ofDeclined(subType), ofBounce(subType)]).toEqual([undefined, undefined]);
});

test.each([
  ...['InternalFailure', 'MailboxFull', 'SpamDetected', 'RecipientServerError', 'IPFailure'],
  ...['TransientCommunicationFailure', 'BYOIPHostNameLookupUnavailable', 'SendingDeferral'],
])('the delay %s has a reason', (type) => {
  expect(ofDelay(type)).toBeDefined();
});

test.each(['General', 'Undetermined', 'constructor'])('the delay %s says nothing', (type) => {
  expect(ofDelay(type)).toBeUndefined();
});
