import { placeOf } from '../../../lib/page/search/place-of.ts';

const id = '0107019a3f5e4b1c-8d2f4b1c-1234-5678-9abc-000000000001-000000';

test.each([
  id,
  ` ${id.toUpperCase()}\n`,
  `250 Ok ${id}`,
  `<${id}@eu-west-1.amazonses.com>`,
  `{"MessageId":"${id}"}`,
  `${id} to ana@example.com`,
])('a message id leads to its mail: %j', (text) => {
  expect(placeOf(text)).toBe(`/mail/${id}`);
});

test.each([
  ['ana@example.com', 'ana@example.com'],
  ['Ana@Example.COM', 'ana@example.com'],
  ['Ana <ana@example.com>', 'ana@example.com'],
  ['"Doe, Ana" <ana@example.com>', 'ana@example.com'],
  ['<ana@example.com>,', 'ana@example.com'],
  ['ana@example.com\u200b', 'ana@example.com'],
  ['mailto:ana@example.com', 'ana@example.com'],
  ['Did it reach ana@example.com?', 'ana@example.com'],
  ['“ana@example.com”; ana@example.com.', 'ana@example.com'],
  ["o'hara+news=1@example.com", "o'hara+news=1@example.com"],
  ['"a b"@example.com', '"a b"@example.com'],
  ['a/b#c?d@example.com', 'a/b#c?d@example.com'],
  ['ana@bücher.example', 'ana@bücher.example'],
  ['ana@xn--bcher-kva.example', 'ana@xn--bcher-kva.example'],
])('an address leads to its recipient: %j', (text, address) => {
  expect(placeOf(text)).toBe(`/recipient/${encodeURIComponent(address)}`);
});

test.each([
  ['example.com', 'recipientDomain', 'example.com'],
  ['@Example.com', 'recipientDomain', 'example.com'],
  ['*@example.com', 'recipientDomain', 'example.com'],
  ['bücher.example', 'recipientDomain', 'bücher.example'],
  ['xn--bcher-kva.xn--p1ai', 'recipientDomain', 'xn--bcher-kva.xn--p1ai'],
  ['campaign=spring', 'tag', 'campaign=spring'],
  ['campaign=', 'tag', 'campaign'],
  ['campaign=frühling/2026', 'tag', 'campaign=frühling/2026'],
  ['ses:from=shop@example', 'tag', 'ses:from=shop@example'],
  ['2 + 2 = 4', 'subject', '2 + 2 = 4'],
  ['a=b=c', 'subject', 'a=b=c'],
  ['4.50', 'subject', '4.50'],
  ['Hello.', 'subject', 'Hello.'],
  ['Your order', 'subject', 'Your order'],
  ['from ana@example.com to ben@example.com', 'subject', 'from ana@example.com to ben@example.com'],
  ['@', 'subject', '@'],
  ['a@b', 'subject', 'a@b'],
])('what else is given leads to the mails that it is true of: %j is a %s', (text, name, value) => {
  expect(placeOf(text)).toBe(`/mails?${new URLSearchParams({ [name]: value, range: '30d' })}`);
});

test.each(['', '  ', '\u200b'])('nothing leads to the mails: %j', (text) => {
  expect(placeOf(text)).toBe('/mails');
});
