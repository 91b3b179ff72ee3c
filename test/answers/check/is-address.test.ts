import { isAddress } from '../../../lib/answers/check/is-address.ts';

test.each([
  'ana@example.com',
  'a.b+c_d-e@mail.example.com',
  "o'neil&co=1@example.com",
  'jürgen@münchen.example',
  'ana@xn--mnchen-3ya.example',
  'ana@例え。テスト',
  '"a b"@example.com',
  '"a@b"@example.com',
  'a..b.@example.com',
  '=1+1@example.com',
  'ana@[192.0.2.1]',
  '用户@例子.广告',
  'ana@under_score.example.com',
])('%j is an address', (text) => {
  expect(isAddress(text)).toBe(true);
});

test.each([
  '',
  '@',
  'ana',
  'ana@',
  '@example.com',
  'ana@example',
  'ana@example.',
  'ana@.example.com',
  'ana@example..com',
  'ana @example.com',
  'ana@exam ple.com',
  'ana@example.com ben@example.com',
  'ana@example.com,ben@example.com',
  'ana@example.com;ben@example.com',
  'ana,ana@example.com',
  'ana@@example.com',
  'ana@example,com',
  'ana@example.com>',
  '"ana@example.com',
  'mailto:ana@example.com',
  'ana\u200b@example.com',
  'ana\u202e@example.com',
  'ana\u001b[2J@example.com',
  '#N/A',
])('%j is none', (text) => {
  expect(isAddress(text)).toBe(false);
});
