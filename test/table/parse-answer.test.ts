import fc from 'fast-check';
import { parseAnswer } from '../../lib/table/parse-answer.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '"Items":[',
    '}},{"M":{"',
    '}}]',
    '}},{"messageId":{"S":"',
    '\\"',
    'größer — 😀',
    '😀'.repeat(40),
    'x'.repeat(9_000),
  ),
);

/** As DynamoDB has them, lists of maps and long names in lists among them. */
const value = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    text.map((S) => ({ S })),
    fc.integer().map((N) => ({ N: String(N) })),
    fc.array(tie('value'), { maxLength: 5 }).map((L) => ({ L })),
    fc.dictionary(text, tie('value'), { maxKeys: 4 }).map((M) => ({ M })),
  ),
})).value;

const row = fc.record({ messageId: text.map((S) => ({ S })), tags: value, open: value }, { requiredKeys: ['messageId'] });

/** Some rows, as often as makes an answer of hundreds of kilobytes. */
const answer = fc
  .tuple(fc.array(row, { minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 1_500 }), fc.boolean())
  .map(([rows, times, isLast]) => {
    const Items = Array.from({ length: Math.min(times, Math.ceil(600_000 / JSON.stringify(rows).length)) }, () => rows).flat();
    const last = { LastEvaluatedKey: { messageId: { S: 'm"}}]' }, eventKey: { S: 'e' } } };
    return { Count: Items.length, Items, ...(isLast ? {} : last), ScannedCount: Items.length };
  });

test('whatever the rows hold and however many there are, it is what JSON.parse makes of the whole', () => {
  fc.assert(
    fc.property(answer, (whole) => {
      expect(parseAnswer(bytesOf(whole))).toEqual(JSON.parse(JSON.stringify(whole)));
    }),
    { numRuns: 60 },
  );
});

test.each([
  ['space between the words', (whole: string) => whole.replaceAll(':', ': ').replaceAll(',', ', ')],
  ['the rows last', (whole: string) => whole.replace('"Count":3000,', '').replace(/}$/, ',"Count":3000}')],
  ['one row alone that is longer than a piece', () => JSON.stringify(given(1, 'x'.repeat(300_000)))],
  [
    'long rows among short ones',
    () => JSON.stringify({ Items: [...given(900).Items, ...given(1, 'x'.repeat(200_000)).Items] }),
  ],
  ['no rows', () => JSON.stringify({ Items: [], Other: 'x'.repeat(100_000) })],
  ['no answer of DynamoDB', () => JSON.stringify(['x'.repeat(100_000)])],
])('%s makes no difference', (_, written) => {
  const whole = written(JSON.stringify(given(3_000)));
  expect(parseAnswer(Buffer.from(whole))).toEqual(JSON.parse(whole));
});

test('half an answer is none', () => {
  const whole = bytesOf(given(3_000));
  for (const length of [whole.length - 1, whole.length - 30, 200_000, 70_000, 12])
    expect(() => parseAnswer(whole.subarray(0, length))).toThrow(SyntaxError);
});

test('an answer is parsed in pieces, none of them longer than 64 KB and what is between two rows', () => {
  const parse = jest.spyOn(JSON, 'parse');
  try {
    parseAnswer(bytesOf(given(3_000, 'a"}},{"M')));
    const lengths = parse.mock.calls.map(([piece]) => piece.length);
    expect(lengths.length).toBeGreaterThan(3);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(65_536 + 10);
  } finally {
    parse.mockRestore();
  }
});

function given(rows: number, subject = 'größer') {
  const Items = Array.from({ length: rows }, (_, index) => ({
    messageId: { S: `message${index}` },
    tags: { M: { list: { L: [{ M: { a: { S: subject } } }, { M: { b: { S: subject } } }] } } },
    subject: { S: subject },
  }));
  return { Count: rows, Items, ScannedCount: rows };
}

function bytesOf(answer: object): Buffer {
  return Buffer.from(JSON.stringify(answer));
}
