import { mailsWhere } from '../../../lib/page/mail/mails-where.ts';
import { summaryOf } from '../../../lib/page/mail/recipients-summary.tsx';
import { watchedUntil } from '../../../lib/page/mail/watched.ts';
import { givenEvent } from '../../table/given-event.ts';

const sentAt = '2026-11-01T10:00:00.000Z';

test.each([
  ['nothing is known', [], 1, 16],
  ['sent', ['send'], 1, 15],
  ['delayed', ['send', 'deliveryDelay'], 14, 15],
  ['delivered', ['send', 'delivery'], 1, undefined],
  ['bounced', ['send', 'bounce'], 1, undefined],
  ['old', ['send'], 15, undefined],
] as const)('a mail that is %s is watched', (_, types, age, until) => {
  const events = types.map((type) => givenEvent({ type, sentAt, detail: { bounceType: 'Permanent' } }));
  expect(watchedUntil(events, after(age))).toBe(until && after(until).getTime());
});

test('a mail of which one recipient is not decided is watched', () => {
  const events = [givenEvent({ sentAt }), givenEvent({ type: 'send', recipient: 'ben@example.com', sentAt, detail: {} })];
  expect(watchedUntil(events, after(1))).toBe(after(15).getTime());
});

test.each([
  [1, '/mails?tag=campaign%3Dspring&range=7d'],
  [8 * 24 * 60, '/mails?tag=campaign%3Dspring&range=14d'],
  [60 * 24 * 60, '/mails?tag=campaign%3Dspring&range=90d'],
  [400 * 24 * 60, '/mails?tag=campaign%3Dspring&since=2026-11-01'],
])('mails like one that is %d minutes old are looked for where it is among them', (age, address) => {
  expect(mailsWhere('tag', 'campaign=spring', sentAt, after(age))).toBe(address);
});

test('the summary counts those in trouble first, as they come', () => {
  expect(summaryOf(['bounced', 'sent', 'delivered', 'delivered'])).toBe('4 recipients: 1 bounced, 1 not heard of, 2 delivered');
});

function after(minutes: number): Date {
  return new Date(Date.parse(sentAt) + minutes * 60_000);
}
