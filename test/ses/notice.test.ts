import { type Parsed, parse } from '../../lib/ses/parse.ts';
import { altered, fixtureText } from '../fixtures/fixture.ts';

test.each([
  ['topic-validated.txt', 'topicValidated'],
  ['legacy-subscription-succeeded.json', 'subscriptionSucceeded'],
  ['received.json', 'receivedMail'],
])('%s is a notice to acknowledge, no event and no error', (file, notice) => {
  expect(parse(fixtureText(file))).toEqual({ kind: 'notice', notice });
});

test.each([
  ['no newline', 'Successfully validated SNS topic for Amazon SES event publishing.'],
  ['white space around it', '\r\n  Successfully validated SNS topic for Amazon SES event publishing. \n'],
  ['other words at its end', 'Successfully validated SNS topic for Amazon SES.'],
])('the validation text is a notice with %s', (_, text) => {
  expectNotice(parse(text), 'topicValidated');
});

test('a notice with eventType null is a notice', () => {
  expectNotice(parse(altered('received', { eventType: null })), 'receivedMail');
});

test('an event stays an event whatever notificationType stands beside its eventType', () => {
  expect(parse(altered('send', { notificationType: 'Received' }))).toMatchObject({
    kind: 'event',
    event: { eventType: 'Send' },
  });
});

test('the words of a notice within an event do not make it one', () => {
  const text = altered('send', { mail: { commonHeaders: { subject: 'Successfully validated SNS topic' } } });
  expect(parse(text)).toMatchObject({ kind: 'event' });
});

function expectNotice(parsed: Parsed, notice: string): void {
  expect(parsed).toEqual({ kind: 'notice', notice });
}
