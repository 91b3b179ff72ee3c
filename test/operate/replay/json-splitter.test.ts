import fc from 'fast-check';
import { JsonSplitter } from '../../../lib/operate/replay/json-splitter.ts';

const one = '{"a":"x"}';
const nasty = JSON.stringify({ 'k"}{': ['é漢😀\\', { b: '\n"]}' }, []], s: '\u2028{[' });

test.each([
  ['line by line', `${one}\n${nasty}\n`, [one, nasty]],
  ['without anything between', one + nasty + one, [one, nasty, one]],
  ['with empty lines between, and other line ends', `\r\n${one}\r\n\n\n${nasty}\n\n`, [one, nasty]],
  ['in a list', `[${one}, ${nasty}]`, [one, nasty]],
  ['in lists, one after another', `[${one}]\n[\n  ${nasty}\n]`, [one, nasty]],
  ['after a mark of byte order', `\ufeff${one}`, [one]],
  ['laid out over lines', JSON.stringify(JSON.parse(nasty), null, 2), [JSON.stringify(JSON.parse(nasty), null, 2)]],
  ['as a text in quotes', `${JSON.stringify(one)}\n${one}`, [JSON.stringify(one), one]],
  ['nothing at all', ' \n ', []],
])('finds the values %s, wherever the bytes are divided', (_, text, expected) => {
  const bytes = Buffer.from(text);
  for (const size of [1, 2, 3, 5, 7, bytes.length]) expect(textsIn(inPieces(bytes, size))).toEqual(expected);
});

test.each([
  ['in a string', '{"a":"x', [one]],
  ['after a comma', '{"a":"x",', [one]],
  ['after a value', '{"a":{"b":1}', [one]],
  ['after a name', '{"a":"x","b"', [one]],
  ['after a backslash', '{"a":"x\\', [one]],
  ['by words that are no JSON', 'Successfully validated', [one]],
  ['by brackets that do not match', '{"a":[1}', [one]],
])('a line cut off %s takes no other with it', (_, cut, rest) => {
  const texts = textsIn([Buffer.from(`${one}\n${cut}\n${rest.join('\n')}\n`)]);
  expect(texts.filter((text) => isJson(text))).toEqual([one, one]);
  expect(texts).toHaveLength(3);
});

test('the last value may be cut off, and then is a text that is no JSON', () => {
  expect(textsIn([Buffer.from(`${one}\n{"a":`)])).toEqual([one, '{"a":']);
});

test('what is longer than any event is not kept, and the next line is read', () => {
  const pieces = ['{"a":"', 'x'.repeat(60), 'x'.repeat(60), '{"}\n', one].map((text) => Buffer.from(text));
  expect(textsIn(pieces, 100)).toEqual(['', one]);
});

test('bytes that are no UTF-8 are no text: other characters would make another event of it', () => {
  expect(textsIn([Buffer.from(`{"a":"\xff"}${one}`, 'latin1')])).toEqual(['', one]);
});

test('whatever values are written, however they are divided, the same come out', () => {
  const value = fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue({ stringUnit: 'binary' }));
  const layout = fc.constantFrom('', '\n', '\n\n', ' ', ', ');
  fc.assert(
    fc.property(fc.array(fc.tuple(value, layout)), fc.integer({ min: 1, max: 40 }), (values, size) => {
      const texts = values.map(([one]) => JSON.stringify(one));
      const bytes = Buffer.from(values.map(([, after], place) => texts[place] + after).join(''));
      expect(textsIn(inPieces(bytes, size))).toEqual(texts);
    }),
  );
});

function textsIn(pieces: readonly Uint8Array[], longest?: number): readonly string[] {
  const splitter = new JsonSplitter(longest);
  return [...pieces.flatMap((piece) => splitter.take(piece)), ...splitter.end()];
}

function inPieces(bytes: Buffer, size: number): readonly Uint8Array[] {
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, place) => bytes.subarray(place * size, (place + 1) * size));
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}
