import { InvalidQuestion } from '../../../lib/answers/door/invalid-question.ts';
import { addressWith } from '../../../lib/page/question/address-of.ts';
import { askedIn } from '../../../lib/page/question/given.ts';
import type { Visit } from '../../../lib/page/visit.ts';
import { givenServed } from '../given-served.ts';

const latest = '2026-11-30T12:01:00.000Z'; // a minute after now: clocks differ

test.each<[string, string, string]>([
  ['', '2026-11-23T12:00:00.000Z', latest],
  ['range=1h', '2026-11-30T11:00:00.000Z', latest],
  ['range=90d', '2026-09-01T12:00:00.000Z', latest],
  ['range=15m', '2026-11-30T11:45:00.000Z', latest],
  ['since=2026-11-01', '2026-10-31T23:00:00.000Z', latest],
  ['since=2026-11-01T08:30&until=2026-11-02', '2026-11-01T07:30:00.000Z', '2026-11-01T23:00:00.000Z'],
  [
    'since=2026-11-01T08:30:00Z&until=2026-11-01T09:30%2B01:00&range=1h',
    '2026-11-01T08:30:00.000Z',
    '2026-11-01T08:30:00.000Z',
  ],
  ['since=2026-11-29&until=2027-01-01', '2026-11-28T23:00:00.000Z', latest],
  ['since=&until=&range=', '2026-11-23T12:00:00.000Z', latest],
])('%s: from %s to %s', (query, since, until) => {
  if (since === until) return expect(() => askedIn(visit(query), '7d')).toThrow(InvalidQuestion);
  const { range } = askedIn(visit(query), '7d').period;
  expect([range.since.toISOString(), range.until.toISOString()]).toEqual([since, until]);
});

test.each<[string, RegExp]>([
  ['range=7w', /^range is "7w": give a length of time such as 1h, 7d or 90d\.$/],
  ['range=0d', /^range is "0d"/],
  ['since=yesterday', /^since is "yesterday": give a day/],
  ['since=2026-13-01', /^since is "2026-13-01"/],
  ['since=2026-11-01&until=never', /^until is "never"/],
  ['since=0001-01-01', /^since is "0001-01-01"/],
  ['until=1969-12-31', /^until is "1969-12-31"/],
  ['since=2026-12-24', /^Nothing lies between/],
  ['types=bounced', /^types holds|^types is "bounced": give one of send/],
  ['recipient=ana', /^recipient is "ana": give an address/],
  ['recipientDomain=ana@example.com', /^recipientDomains holds "ana@example.com"/],
  ['sender=shop', /^sender is "shop"/],
])('%s is refused in a sentence', (query, sentence) => {
  expect(() => askedIn(visit(query), '7d')).toThrow(sentence);
});

test('conditions come out of the address, in any number, empty ones left out', () => {
  const { filter } = askedIn(
    visit(
      'types=bounce,complaint&types=open&tag=a%3Db&tag=c&tag=&recipientDomain=Example.com&subject=%20Invoice%20&sender=&configurationSet=shop',
    ),
    '7d',
  );
  expect(filter).toEqual({
    types: ['bounce', 'complaint', 'open'],
    tags: ['a=b', 'c'],
    recipientDomains: ['example.com'],
    subject: 'Invoice',
    configurationSet: 'shop',
  });
});

test('an address with other conditions keeps the rest, and nothing that is empty', () => {
  const given = visit('tag=a&tag=b&subject=&range=7d');
  expect(addressWith(given, { tag: ['a'] })).toBe('/mails?range=7d&tag=a');
  expect(addressWith(given, { range: undefined, tag: undefined })).toBe('/mails');
  expect(addressWith(given, {}, '/feed')).toBe('/feed?tag=a&tag=b&range=7d');
});

function visit(query: string): Visit {
  const address = new URL(`http://127.0.0.1:7377/mails?${query}`);
  return {
    served: givenServed(),
    address,
    asked: address.searchParams,
    zone: 'Europe/Berlin',
    now: new Date('2026-11-30T12:00:00.000Z'),
  };
}
