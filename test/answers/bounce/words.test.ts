import { phrase } from '../../../lib/answers/bounce/phrase.ts';
import { machineRules, mailRules, recipientRules, strongRules } from '../../../lib/answers/bounce/rules/order.ts';
import { declinedRules } from '../../../lib/answers/bounce/rules/ses.ts';
import { vagueRules } from '../../../lib/answers/bounce/rules/vague.ts';
import { wordsOf } from '../../../lib/answers/bounce/words.ts';

test.each([
  ['lower case, one space apart', '550  User\tUNKNOWN\r\n', '550 user unknown'],
  ['without what a mail program puts before it', 'smtp; 550 no', '550 no'],
  [
    'without the frame of a mail program',
    'host mx.example.com[192.0.2.1] said: 550 no (in reply to RCPT TO command)',
    '550 no',
  ],
  ['an address is @, for its words say nothing', '<spam.full@example.com>: user unknown', '@ user unknown'],
  ['a host is host', 'mx-full.spam.example.com is down', 'host is down'],
  ['an IP address is ip', 'client [192.0.2.1] or 2001:db8::1 blocked', 'client ip or ip blocked'],
  ['a link is nothing', 'no, see https://example.com/blocked/spam', 'no see'],
  [
    'but Gmail’s says what it means',
    'no https://support.google.com/mail/?p=NoSuchUser a1-gsmtp',
    'no gmail nosuchuser a1 gsmtp',
  ],
  ['the code of a reply of several lines once', '550-5.1.1 no such\r\n550 5.1.1 user', '550 5.1.1 no such user'],
  ['without accents and apostrophes', "La boîte n'existe pas", 'la boite nexiste pas'],
  ['other scripts as they are', '550 用户不存在', '550 用户不存在'],
  ['SES’s line break', 'one<CRLF>two', 'one two'],
])('%s', (_, text, words) => {
  expect(wordsOf(text)).toBe(` ${words} `);
});

test.each([
  ['user unknown', ' the user unknown here ', 'user unknown'],
  ['(no|not a) such user', ' no such user ', 'no such user'],
  ['mail ?box full', ' mailbox full ', 'mailbox full'],
  ['reject* mail', ' rejecting mail ', 'rejecting mail'],
  ['user … unknown', ' user @ is here unknown ', 'user @ is here unknown'],
  ['ofr ###', ' ofr 506 ', 'ofr 506'],
  ['不存在', ' 用户不存在 ', '不存在'],
])('the phrase %j finds %j', (text, words, found) => {
  expect(phrase(text).exec(words)?.[0].trim()).toBe(found);
});

test.each([
  ['user unknown', ' superuser unknown '],
  ['user unknown', ' user unknowns '],
  ['user … unknown', ' user one two three four five unknown '],
  ['user … unknown', ' user 550 unknown '],
])('the phrase %j does not find %j', (text, words) => {
  expect(phrase(text).test(words)).toBe(false);
});

test('no phrase repeats without a bound, so each takes time in proportion to the text', () => {
  const rules = [...declinedRules, ...strongRules, ...recipientRules, ...mailRules, ...machineRules, ...vagueRules];
  const patterns = rules.flatMap(({ says }) => says.map((text) => phrase(text).source));
  expect(patterns.length).toBeGreaterThan(500);
  expect(patterns.filter((source) => /[*+]|\{\d+,\}/.test(source))).toEqual([]);
});

test('a text of any length is cut before it is looked at', () => {
  expect(wordsOf(`550 user unknown ${'x '.repeat(1_000_000)}`).length).toBeLessThan(5_000);
});
