import { type Mail, readMail } from '../../lib/ses/mail.ts';
import { fixture } from '../fixtures/fixture.ts';

test('reads of a mail its id, time, sender, recipients, subject and tags', () => {
  const { tags, ...mail } = readMail(fixture('send').mail);
  expect(mail).toEqual({
    messageId: '0100019a3f7a10c1e-7d0b52e4-9a6f-4c83-b1d7-2f5e8a907a10-000000',
    timestamp: '2026-11-01T10:00:00.119Z',
    source: 'Example Shop <shop@example.com>',
    destination: ['anna@example.org'],
    subject: 'Your order 2026-118734 is confirmed',
  });
  expect(tags).toMatchObject({ campaign: ['order-confirmation'], 'ses:configuration-set': ['ses-events'] });
});

test('reads of a legacy mail who sent it, and from where', () => {
  expect(readMail(fixture('legacy-bounce').mail)).toMatchObject({ callerIdentity: 'shop-backend', sourceIp: '192.0.2.17' });
});

test('needs a message id and nothing more', () => {
  expect(readMail({ messageId: 'id' })).toEqual({ messageId: 'id', destination: [], tags: {} });
});

const optional = [
  'timestamp',
  'source',
  'sourceArn',
  'sendingAccountId',
  'callerIdentity',
  'sourceIp',
  'destination',
  'headers',
  'headersTruncated',
  'commonHeaders',
  'tags',
];

describe.each([null, 5, true, 'text', [null], [5], { a: null }, { a: { a: [] } }])('a value that is %j', (value) => {
  test.each(optional)('in the place of mail.%s leaves the rest of the mail readable', (name) => {
    const mail = readMail({ ...(fixture('send').mail as object), [name]: value });
    expect(mail.messageId).toMatch(/^0100/);
    expectWellShaped(mail);
  });
});

test.each([
  ['commonHeaders', { commonHeaders: { subject: 'One' }, headers: [{ name: 'Subject', value: 'Two' }] }, 'One'],
  ['headers where commonHeaders are absent', { headers: [{ name: 'Subject', value: 'Two' }] }, 'Two'],
  ['headers where commonHeaders have none', { commonHeaders: {}, headers: [{ name: 'SUBJECT', value: 'Two' }] }, 'Two'],
  [
    'headers where commonHeaders say null',
    { commonHeaders: { subject: null }, headers: [{ name: 'subject', value: 'Two' }] },
    'Two',
  ],
  [
    'the first of two headers',
    { headers: [null, { value: 'x' }, { name: 'Subject', value: 'One' }, { name: 'Subject', value: 'Two' }] },
    'One',
  ],
  ['nowhere where headers are empty', { commonHeaders: {}, headers: [] }, undefined],
  ['nowhere where nothing has one', {}, undefined],
])('the subject comes from %s', (_, mail, subject) => {
  expect(readMail({ messageId: 'id', ...mail }).subject).toBe(subject);
});

test.each([
  ['a list', { a: ['1', '2'] }, { a: ['1', '2'] }],
  ['one text in place of a list', { a: '1' }, { a: ['1'] }],
  ['null', { a: null, b: ['1'] }, { b: ['1'] }],
  ['a list with null in it', { a: [null, '1'] }, { a: ['1'] }],
  ['an empty list', { a: [] }, {}],
  [
    'names that objects have of their own',
    JSON.parse('{"__proto__":["1"],"constructor":["2"]}'),
    JSON.parse('{"__proto__":["1"],"constructor":["2"]}'),
  ],
])('tags hold lists of texts: %s', (_, tags, expected) => {
  expect(Object.entries(readMail({ messageId: 'id', tags }).tags)).toEqual(Object.entries(expected));
});

test('half characters, which no UTF-8 holds, are replaced', () => {
  expect(readMail({ messageId: 'a\ud800', source: '\udc00b' })).toMatchObject({ messageId: 'a\ufffd', source: '\ufffdb' });
});

function expectWellShaped(mail: Mail): void {
  for (const value of [mail.timestamp, mail.source, mail.subject]) expect(['string', 'undefined']).toContain(typeof value);
  for (const list of [mail.destination, ...Object.values(mail.tags)]) {
    expect(list.every((element) => typeof element === 'string')).toBe(true);
  }
}
