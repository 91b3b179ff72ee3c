import { toSnsMessage } from '../../../lib/local/sns.ts';
import { reasonOf } from '../../../lib/operate/reason.ts';
import { ReasonCounts } from '../../../lib/operate/reason-counts.ts';
import { toDeadLetter } from '../../../lib/operate/redrive/dead-letter.ts';
import { invocationsOf } from '../../../lib/operate/redrive/invocations-of.ts';
import { failureRecord, notification } from './given-dead-letters.ts';

const one = toSnsMessage('{}');
const uuid = '4325ee41-842e-4c1a-9d3b-0123456789ab';

test.each([
  [`SNS message ${uuid}: MalformedEvent: The text is not JSON.`, 'MalformedEvent', 'The text is not JSON.'],
  ['SNS message without a UUID: TypeError: no', 'TypeError', 'no'],
  [
    `SNS message ${uuid}: TableUnavailable: no answer. SNS message ${uuid}: MalformedEvent: no JSON.`,
    'TableUnavailable',
    'no answer.',
  ],
  [`SNS message ${uuid}: ForeignAnswer: a proxy. 3 more failed.`, 'ForeignAnswer', 'a proxy. 3 more failed.'],
  ['anything else, of ana@example.com', 'FailedRecords', 'records failed'],
])('of what the function says of its records the first: %s', (errorMessage, error, text) => {
  expect(reasonOf({ errorType: 'FailedRecords', errorMessage })).toEqual({ error, text });
});

test.each([
  ['Sandbox.Timedout', 'the function did not end in its 30 s'],
  ['Runtime.ExitError', "the function's process ended"],
  ['Any', 'the function ended with this error; its log says more'],
])('of other errors the name alone: %s', (errorType, text) => {
  const reason = reasonOf({ errorType, errorMessage: 'RequestId: 1 about ana@example.com' });
  expect(reason).toEqual({ error: errorType, text });
});

test('reasons that differ in a number are one', () => {
  const counts = new ReasonCounts();
  for (const attempts of [5, 6])
    counts.add({ error: 'TableUnavailable', text: `1 of 1 rows not written after ${attempts} attempts: no` });
  counts.add({ error: 'TableUnavailable', text: '1 of 1 rows not written after 5 attempts: yes' });
  expect(counts.all.map(({ count }) => count)).toEqual([2, 1]);
});

test('a name that is none is not repeated', () => {
  expect(reasonOf({ errorType: 'ana@example.com', errorMessage: '' }).error).toBe('Unknown');
});

test.each<[string, string, string, boolean]>([
  ["Lambda's record", failureRecord([one]), 'TableUnavailable', true],
  ["SNS's notification", notification(one), 'Undelivered', true],
  [
    'a record of an event that became too old',
    JSON.stringify({ requestContext: { condition: 'EventAgeExceeded' }, requestPayload: { Records: [] } }),
    'EventAgeExceeded',
    true,
  ],
  ["somebody else's text", 'hello', 'Unreadable', false],
  ["somebody else's list", '[1]', 'Unreadable', false],
  ['a record without its event', JSON.stringify({ requestContext: {} }), 'Unreadable', false],
])('%s is read', (_, body, error, isReadable) => {
  const letter = toDeadLetter('FailedEvents', { messageId: '1', receiptHandle: '1', body, sentAt: undefined });
  expect([letter.reason.error, letter.event !== undefined]).toEqual([error, isReadable]);
});

test('few invocations: records together up to four megabytes, what has none alone', () => {
  const letter = (body: string) =>
    toDeadLetter('FailedEvents', { messageId: body, receiptHandle: '', body, sentAt: undefined });
  const large = letter(notification({ messageId: uuid, message: 'x'.repeat(1_500_000) }));
  const odd = letter(JSON.stringify({ requestContext: {}, requestPayload: { by: 'hand' } }));
  const sizes = invocationsOf([large, large, large, odd, letter(failureRecord([one, one]))]).map(({ event, letters }) => [
    event.Records?.length,
    letters.length,
  ]);
  expect(sizes).toEqual([
    [2, 2],
    [undefined, 1],
    [3, 2],
  ]);
});
