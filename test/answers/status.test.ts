import { statuses, statusOf } from '../../lib/answers/status.ts';
import type { EmailEvent } from '../../lib/events/email-event.ts';
import { factsIn } from '../events/facts.ts';
import { altered, fixture, fixtureText, type Json } from '../fixtures/fixture.ts';

const anna = 'anna@example.org';
const ben = 'ben@example.org';
const cleo = 'cleo@example.com';

/** One event of a message to Anna for each status, the weightiest first. */
const saying = {
  complained: [altered('complaint', {})],
  bounced: [givenBounce({ bounceType: 'Permanent' })],
  suppressed: [givenBounce({ bounceSubType: 'OnAccountSuppressionList' }), altered('complaint-suppressed', {})],
  rejected: [altered('reject', {})],
  renderingFailed: [altered('rendering-failure', {})],
  delivered: [altered('delivery', {})],
  softBounced: [givenBounce({ bounceType: 'Transient' }), givenBounce({ bounceType: 'Undetermined' })],
  delayed: [givenTo('delivery-delay', [anna], { deliveryDelay: { delayedRecipients: [{ emailAddress: anna }] } })],
  sent: ['send', 'open', 'click', 'subscription', 'future-type'].map((name) => altered(name, {})),
} as const;

const order = Object.keys(saying) as (keyof typeof saying)[];

const pairs = order.flatMap((heavy, index) => order.slice(index).map((light) => [heavy, light] as const));

test('every status can be said', () => {
  expect(order).toEqual(statuses);
});

test.each(pairs)('%s beside %s is the first, whichever comes first', (heavy, light) => {
  for (const one of saying[heavy]) {
    for (const other of saying[light]) {
      expect(statusOfAnna(one, other)).toBe(heavy);
      expect(statusOfAnna(other, one)).toBe(heavy);
    }
  }
});

test('a complaint stamped 23 ms before its own delivery is a complaint', () => {
  const complaint = altered('complaint', { complaint: { timestamp: '2026-11-01T10:00:01.617Z' } });
  expect(statusOfAnna(altered('send', {}), altered('delivery', {}), complaint)).toBe('complained');
});

test('a bounce 17 s after a delivery is a bounce', () => {
  expect(statusOfAnna(altered('delivery', {}), givenBounce({ timestamp: '2026-11-01T10:00:18.640Z' }))).toBe('bounced');
});

test('an out-of-office answer beside a delivery is a delivery with an auto-reply; alone it is a soft bounce', () => {
  const answer = fixtureText('bounce-out-of-office.json');
  expect(recipient(anna, [answer, altered('delivery', {})])).toMatchObject({ status: 'delivered', autoReply: true });
  expect(recipient(anna, [answer])).toMatchObject({ status: 'softBounced', autoReply: false });
  expect(recipient(anna, [altered('delivery', {})])).toMatchObject({ status: 'delivered', autoReply: false });
});

test.each(['not-spam', 'auth-failure'])('feedback of the type %s complains of nothing', (complaintFeedbackType) => {
  const feedback = altered('complaint', { complaint: { complaintFeedbackType } });
  expect(statusOfAnna(feedback, altered('delivery', {}))).toBe('delivered');
  expect(statusOfAnna(feedback)).toBe('sent');
});

test.each(['abuse', 'fraud', 'virus', 'other', 'future', null])('feedback of the type %j is a complaint', (type) => {
  expect(statusOfAnna(altered('complaint', { complaint: { complaintFeedbackType: type } }), altered('delivery', {}))).toBe(
    'complained',
  );
});

test('an echo of a suppression is no complaint, even of the feedback type abuse', () => {
  const complaint = { complaintSubType: 'OnAccountSuppressionList', complaintFeedbackType: 'abuse' };
  expect(statusOfAnna(altered('complaint', { complaint }))).toBe('suppressed');
});

test('a bounce of one recipient of three leaves the others where they were', () => {
  const destination = [anna, ben, cleo];
  const texts = [givenTo('send', destination), givenTo('delivery', destination), givenTo('bounce', destination)];
  expect(texts.flatMap(factsIn)).toHaveLength(5);
  expect(statusesOf(texts)).toEqual({ [anna]: 'delivered', [ben]: 'bounced', [cleo]: 'sent' });
});

test('an address that bounced outside the destinations has a status of its own and gives none to others', () => {
  const texts = [fixtureText('bounce-odd-addresses.json')];
  expect(statusesOf([...texts, givenTo('send', [anna, ben])])).toEqual({
    [anna]: 'sent',
    [ben]: 'bounced',
    'forwarded@example.com': 'softBounced',
  });
});

test('recipients whom no event singles out are listed all the same', () => {
  expect(statusesOf([fixtureText('open-one-of-two.json')])).toEqual({ [anna]: 'sent', [ben]: 'sent' });
});

test('a suppressed complaint that names nobody suppresses none of several', () => {
  expect(statusesOf([givenTo('complaint-suppressed', [anna, ben])])).toEqual({ [anna]: 'sent', [ben]: 'sent' });
});

test('nothing is known of no events', () => {
  const none = { human: 0, bot: 0, unknown: 0 };
  expect(statusOf([])).toEqual({ recipients: [], unattributed: { opens: none, clicks: none } });
});

function givenTo(name: string, destination: readonly string[], changes: Json = {}): string {
  return altered(name, { ...changes, mail: { messageId: (fixture('send').mail as Json).messageId, destination } });
}

function givenBounce(bounce: Json): string {
  return givenTo('bounce', [anna], { bounce: { bouncedRecipients: [{ emailAddress: anna }], ...bounce } });
}

function eventsIn(texts: readonly string[]): readonly EmailEvent[] {
  return texts.flatMap(factsIn);
}

function recipient(address: string, texts: readonly string[]) {
  return statusOf(eventsIn(texts)).recipients.find((one) => one.recipient === address);
}

function statusOfAnna(...texts: readonly string[]): string | undefined {
  const toAnna = texts.map((text) => JSON.stringify({ ...JSON.parse(text), mail: { messageId: 'one', destination: [anna] } }));
  return recipient(anna, toAnna)?.status;
}

function statusesOf(texts: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(statusOf(eventsIn(texts)).recipients.map(({ recipient, status }) => [recipient, status]));
}
