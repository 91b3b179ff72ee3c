import fc from 'fast-check';
import { jsonText } from '../../lib/answers/json-text.ts';
import { hidden, nastyText } from '../fixtures/nasty-text.ts';

test.each([
  ['\u202e', '"\\u202e"'],
  ['\u009b2J\u007f', '"\\u009b2J\\u007f"'],
  ['\u001b[2J\n', '"\\u001b[2J\\n"'],
  ['\u2028', '"\\u2028"'],
  ['\ufeff\u200b\u061c', '"\\ufeff\\u200b\\u061c"'],
  ['\u{e0041}', '"\\udb40\\udc41"'],
  ['می\u200cخواهم 👩🏽\u200d💻 漢字', '"می\u200cخواهم 👩🏽\u200d💻 漢字"'],
])('%j is written as %s', (text, json) => {
  expect(jsonText([text])).toBe(`[${json}]`);
});

test('what is written is the same value, and hides nothing: names, texts, with and without lines', () => {
  const value = fc.oneof(nastyText, fc.array(nastyText), fc.dictionary(nastyText, nastyText));
  fc.assert(
    fc.property(value, fc.constantFrom(undefined, 2), (some, indent) => {
      const text = jsonText({ some }, indent);
      expect(JSON.stringify(JSON.parse(text))).toBe(JSON.stringify({ some }));
      expect(text.replaceAll('\n', '')).not.toMatch(hidden);
    }),
  );
});
