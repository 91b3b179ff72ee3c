import { addressSpellings, asciiAddress } from '../../lib/events/address-spellings.ts';
import { domainKey } from '../../lib/events/domain-key.ts';

test.each([
  ['ana@example.com', []],
  ['no-at-sign', []],
  ['"a@b"@example.com', []],
  ['ana@münchen.example', ['ana@xn--mnchen-3ya.example']],
  ['ana@xn--mnchen-3ya.example', ['ana@münchen.example']],
  ['ana@mu\u0308nchen.example', ['ana@xn--mnchen-3ya.example', 'ana@münchen.example']],
  ['jürgen@münchen.example', ['jürgen@xn--mnchen-3ya.example']],
  ['jürgen@example.com', []],
  ['"ä@ö"@münchen.example', ['"ä@ö"@xn--mnchen-3ya.example']],
  ['ana@例え。テスト', ['ana@xn--r8jz45g.xn--zckzah', 'ana@例え.テスト']],
  ['ana@ｅxample.com', ['ana@example.com']],
  ['ana@xn--a', []],
  ['ana@ä/b', []],
  ['ana@ä%41', []],
  ['ana@ä b', []],
])('%s has the other spellings %j', (address, others) => {
  expect(addressSpellings(address)).toEqual([address, ...others]);
});

test.each([
  ['ana@münchen.example', 'ana@xn--mnchen-3ya.example'],
  ['ana@example.com', 'ana@example.com'],
  ['jürgen@example.com', 'jürgen@example.com'],
  ['ana@ä b', 'ana@ä b'],
])('SES takes %s as %s', (address, taken) => {
  expect(asciiAddress(address)).toBe(taken);
});

test.each([
  ['example.com', 'example.com'],
  ['@example.com', 'example.com'],
  [' @Example.COM. ', 'example.com'],
  ['münchen.example', 'xn--mnchen-3ya.example'],
  ['@MÜNCHEN.example.', 'xn--mnchen-3ya.example'],
  ['XN--MNCHEN-3YA.EXAMPLE', 'xn--mnchen-3ya.example'],
  ['mu\u0308nchen.example', 'xn--mnchen-3ya.example'],
  ['例え。テスト。', 'xn--r8jz45g.xn--zckzah'],
  ['exa_mple.com', 'exa_mple.com'],
  ['[192.0.2.1]', '[192.0.2.1]'],
  ['Ä b', 'ä b'],
])('the domain %j is compared as %s', (domain, key) => {
  expect(domainKey(domain)).toBe(key);
});
