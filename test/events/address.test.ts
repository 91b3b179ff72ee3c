import { bareAddress, bareAddresses } from '../../lib/events/address.ts';

test.each([
  ['anna@example.org', 'anna@example.org'],
  ['Anna@Example.ORG', 'anna@example.org'],
  ['  anna@example.org\n', 'anna@example.org'],
  ['Anna <anna@example.org>', 'anna@example.org'],
  ['<anna@example.org>', 'anna@example.org'],
  ['"Anna <at> Example" <Anna@example.org>', 'anna@example.org'],
  ['"a>b" <anna@example.org> (work)', 'anna@example.org'],
  ['=?UTF-8?Q?J=C3=B6rg?= <joerg@example.org>', 'joerg@example.org'],
  ['"quoted local"@example.org', '"quoted local"@example.org'],
  ['anna+label@example.org', 'anna+label@example.org'],
  ['<anna@example.org', '<anna@example.org'],
  ['anna\ud800@example.org', 'anna\ufffd@example.org'],
])('%j names %j', (text, address) => {
  expect(bareAddress(text)).toBe(address);
  expect(bareAddress(address)).toBe(address);
});

test.each([
  [''],
  ['  '],
  ['<>'],
  ['Anna < >'],
  [null],
  [undefined],
  [5],
  [{ emailAddress: 'anna@example.org' }],
  [['anna@example.org']],
])('%j names nobody', (value) => {
  expect(bareAddress(value)).toBeUndefined();
});

test('a list names each address once, in its order, and leaves out what is none', () => {
  const values = ['ben@example.org', null, 'Anna <anna@example.org>', 5, 'BEN@example.org', ''];
  expect(bareAddresses(values)).toEqual(['ben@example.org', 'anna@example.org']);
});
