import { addressColumn } from '../../../lib/cli/check/address-column.ts';

test.each([
  [['name', 'email'], undefined, 1],
  [[' E-Mail ', 'name'], undefined, 0],
  [['Name', 'Email Address'], undefined, 1],
  [['email_address', 'address'], undefined, 0],
  [['address', 'name'], undefined, 0],
  [['name', 'Recipient'], undefined, 1],
  [['mail', 'recipient', 'address'], undefined, 0],
  [['Kunde', 'Kontakt'], 'Kontakt', 1],
  [['Kunde', 'Kontakt'], ' kontakt', 1],
  [['Kontakt', 'kontakt'], 'kontakt', 1],
  [['email', 'private'], 'private', 1],
])('of the columns %j, %j asked for: number %i', (header, wanted, place) => {
  expect(addressColumn(header, wanted, 'list.csv')).toBe(place);
});

test.each([
  [
    ['name', 'city'],
    undefined,
    'list.csv has no column whose name says that it holds addresses: name it with --column. Its columns are "name", "city".',
  ],
  [['name', 'city'], 'mail', 'list.csv has no column "mail": its columns are "name", "city".'],
  [
    ['ana@example.com', 'Ana'],
    undefined,
    'The first line of list.csv holds an address where the names of its columns are expected: put a line such as name,email on top, or give one address a line.',
  ],
  [
    ['email', 'mail'],
    undefined,
    'list.csv has more than one column that may hold the addresses: choose with --column one of "email", "mail".',
  ],
  [['email', 'email'], 'email', 'list.csv has 2 columns of the name "email": rename all but the one with the addresses.'],
  [Array.from({ length: 22 }, (_, index) => `c${index}`), 'mail', /"c19" and 2 more\.$/],
] as const)('of the columns %j, %j asked for: a sentence', (header, wanted, sentence) => {
  expect(() => addressColumn(header, wanted, 'list.csv')).toThrow(sentence);
});
