import fc from 'fast-check';
import { plainLines } from '../../lib/answers/plain-lines.ts';
import { plainText } from '../../lib/answers/plain-text.ts';
import { hidden, nastyText } from '../fixtures/nasty-text.ts';

test.each([
  ['a line break', 'a\nb\r\nc', 'a b c'],
  ['a line break as SES writes it', '550 no<CRLF>such user', '550 no such user'],
  ['a line break with a mark in it', '550 no<CR\u200bLF>such user', '550 no such user'],
  ['separators of Unicode', 'a\u2028b\u2029c', 'a b c'],
  ['an escape sequence', '\u001b[2Jcleared', '[2Jcleared'],
  ['C1 and DEL', 'a\u009b31mb\u007fc\u0085d', 'a 31mb c d'],
  ['a turn of direction', 'abc\u202edef\u2066ghi', 'abc def ghi'],
  ['marks of direction', '\u061c\u200eabc\u200f', 'abc'],
  ['zero-width space, word joiner, byte-order mark', '\ufeffpay\u200bpal\u2060', 'paypal'],
  ['soft hyphen, grapheme joiner, invisible operators', 'pay\u00adpa\u034fl\u2063', 'paypal'],
  ['interlinear notes', 'pay\ufff9pal\ufffahidden\ufffb', 'paypalhidden'],
  ['Hangul fillers', 'a\u3164\uffa0\u115f\u1160b', 'ab'],
  ['tags', 'safe\u{e0001}\u{e0068}\u{e0069}\u{e007f}', 'safe'],
  ['tags of a flag', '\u{1f3f4}\u{e0067}\u{e0062}\u{e007f}', '\u{1f3f4}'],
  [
    'variants that hide something in a row',
    'a\ufe01\ufe02 ❤\ufe0f\ufe0f\u{e0100} 葛\u{e0100}\u{e0101}',
    'a ❤\ufe0f 葛\u{e0100}',
  ],
  ['joiners where nothing is joined', '\u200d a\u200d\u200db \u200cc', 'ab c'],
  ['halves around a mark', '\udb40\u200b\udc41', '\ufffd\ufffd'],
  ['a number', 5.1, '5.1'],
  ['an object', { a: 1 }, '{"a":1}'],
])('%s: %j is shown and not obeyed', (_, text, shown) => {
  expect(plainText(text)).toBe(shown);
});

test.each([
  ['Persian', 'می\u200cخواهم'],
  ['Hindi', 'क्\u200dष'],
  ['Malayalam', 'ര\u200d്'],
  ['a family', '👨\u200d👩\u200d👧'],
  ['a heart on fire', '❤\ufe0f\u200d🔥'],
  ['a woman who programs', '👩🏽\u200d💻'],
  ['a keycap', '1\ufe0f\u20e3'],
  ['a variant of a Chinese character', '葛\u{e0100}城'],
  ['Mongolian', 'ᠨ\u180bᠠ'],
  ['Arabic numerals under their sign', '\u0600١٢'],
  ['Hebrew with points', 'שָׁלוֹם'],
])('%s stays as it is written', (_, text) => {
  expect(plainText(text)).toBe(text);
});

test('nothing hidden is left in any text, nor comes to be by what was taken out', () => {
  fc.assert(
    fc.property(nastyText, (text) => {
      const shown = plainText(text);
      expect(shown).not.toMatch(hidden);
      expect(plainText(shown)).toBe(shown);
    }),
  );
});

test('lines of our own that repeat an argument stay lines where they begin', () => {
  expect(plainLines('There is no \u001b[1mx.\n\n  npm start\u202e\n')).toBe('There is no  [1mx.\n\n  npm start\n');
});
