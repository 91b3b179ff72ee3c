import { personOf } from '../../../lib/operate/forget/person.ts';
import { fateOf } from '../../../lib/operate/forget/row-fate.ts';
import type { RowChange } from '../../../lib/table/row-change.ts';
import type { PlainRow } from '../../../lib/table/rows-page.ts';

const ana = personOf('ana@example.com');
const key = { messageId: 'm1', eventKey: '2026-11-01T10:00:00.000Z#open#d' };
const row = (fields: object): PlainRow => ({ ...key, type: 'open', ...fields });

test.each([
  { recipient: 'ana@example.com', candidates: ['ben@example.com'] },
  { recipient: 'ana@example.com', type: 'unknown' },
])('a row about her is her own: %o', (fields) => {
  expect(fateOf(row(fields), ana)).toEqual({ kind: 'own' });
});

test.each([
  { recipient: 'diana@example.com', open: { userAgent: 'Mozilla' } },
  { candidates: ['ben@example.com', 'diana@example.com'] },
  { recipient: 'ben@example.com', sender: 'Ana <ana@example.com>', callerIdentity: 'ana@example.com' },
  { type: 'unknown', unknown: { text: '{"mail":{"destination":["ben@example.com"]}}' } },
  { type: 'unknown', unknown: { text: 'no JSON' } },
])('a row that does not name her, or as its sender alone, stays: %o', (fields) => {
  expect(fateOf(row(fields), ana)).toEqual({ kind: 'stays' });
});

test("of others' candidates she goes, and nothing else", () => {
  expect(changeOf({ candidates: ['ben@example.com', 'ana@example.com', 'cy@example.com'] })).toEqual({
    expected: [{ path: ['candidates', 1], text: 'ana@example.com' }],
    set: [],
    remove: [['candidates', 1]],
  });
});

test('a list that would be empty goes whole; a row that could be about nobody else goes itself', () => {
  const alone = { candidates: ['ana@example.com'] };
  expect(changeOf({ ...alone, recipient: 'ben@example.com' }).remove).toEqual([['candidates']]);
  expect(fateOf(row(alone), ana)).toEqual({
    kind: 'goes',
    expected: [
      { path: ['recipient'], absent: true },
      { path: ['candidates'], length: 1 },
      { path: ['candidates', 0], text: 'ana@example.com' },
    ],
  });
});

test.each<[string, object, readonly (readonly [path: readonly (string | number)[], text: string])[]]>([
  ['a subject', { subject: 'New order of Ana@example.com' }, [[['subject'], 'New order of ***']]],
  [
    'a link',
    { type: 'click', click: { link: 'https://x.example/?e=ana%40example.com' } },
    [[['click', 'link'], 'https://x.example/?e=***']],
  ],
  [
    'a diagnostic, of which the rest is about him',
    { type: 'bounce', bounce: { bouncedRecipients: [{ status: '5.1.1', diagnosticCode: 'ana@example.com' }] } },
    [[['bounce', 'bouncedRecipients', 0, 'diagnosticCode'], '***']],
  ],
  ['a tag', { tags: { about: ['ana@example.com', 'x'] } }, [[['tags', 'about', 0], '***']]],
  [
    "a sender's name",
    { sender: '"Ana@example.com via Shop" <shop@example.com>' },
    [[['sender'], '"*** via Shop" <shop@example.com>']],
  ],
  [
    'an object that stands as its text',
    { type: 'click', click: '{"link":"?e=ana@example.com","":1e+21,"__proto__":2}' },
    [[['click'], '{"link":"?e=***","":1e+21,"__proto__":2}']],
  ],
])('taken out of %s, and nothing else is touched', (_, fields, set) => {
  expect(changeOf({ recipient: 'ben@example.com', ...fields }).set).toEqual(set.map(([path, text]) => ({ path, text })));
});

test('a member that has her address as its name goes', () => {
  expect(changeOf({ recipient: 'ben@example.com', tags: { 'ana@example.com': ['x'], other: ['y'] } }).remove).toEqual([
    ['tags', 'ana@example.com'],
  ]);
});

describe('an event of an unknown type', () => {
  const event = {
    eventType: 'Postponed',
    mail: {
      messageId: 'm1',
      source: 'shop@example.com',
      destination: ['Ana <ana@example.com>', 'ben@example.com'],
      headers: [
        { name: 'To', value: '"Roth, Ana" <Ana@example.com>, Ben <ben@example.com>' },
        { name: 'Cc', value: 'ana@example.com' },
        { name: 'Subject', value: 'For ana@example.com' },
      ],
      commonHeaders: { to: ['Ana <ana@example.com>', 'Ben <ben@example.com>'], subject: 'For ana@example.com' },
    },
    postponed: {
      recipients: [
        { emailAddress: 'ana@example.com', status: '4.0.0', name: 'Ana Roth' },
        { emailAddress: 'ben@example.com', status: '4.1.1', text: 'ana@example.com' },
      ],
    },
  };

  test('loses what is about her, her name beside it too; what is about others stays', () => {
    const text = JSON.stringify(event);
    const { expected, set } = changeOf({ type: 'unknown', unknown: { eventType: 'Postponed', text } });
    expect(expected).toEqual([{ path: ['unknown', 'text'], text }]);
    expect(JSON.parse(set[0]?.text ?? '')).toEqual({
      ...event,
      mail: {
        ...event.mail,
        destination: ['ben@example.com'],
        headers: [
          { name: 'To', value: 'Ben <ben@example.com>' },
          { name: 'Subject', value: 'For ***' },
        ],
        commonHeaders: { to: ['Ben <ben@example.com>'], subject: 'For ***' },
      },
      postponed: { recipients: [{ emailAddress: 'ben@example.com', status: '4.1.1' }] },
    });
    expect(set).toHaveLength(1);
  });

  test.each([
    ['names nobody else but the sender', JSON.stringify({ mail: { ...event.mail, destination: ['ana@example.com'] } })],
    ['is no JSON', 'Postponed for ana@example.com'],
    ['is no object', '["ana@example.com", "ben@example.com"]'],
  ])('goes where it %s', (_, text) => {
    expect(fateOf(row({ type: 'unknown', unknown: { text } }), ana)).toEqual({
      kind: 'goes',
      expected: [
        { path: ['recipient'], absent: true },
        { path: ['candidates'], absent: true },
        { path: ['unknown', 'text'], text },
      ],
    });
  });

  const nested = (inner: string, levels = 100_000) => `${'{"a":['.repeat(levels / 2)}${inner}${']}'.repeat(levels / 2)}`;
  const deep = nested('"For Ana@example.com"');

  test.each([
    ['goes where the columns name nobody else', {}, deep, 'goes'],
    ['goes, behind the escapes of JSON too', { candidates: ['ana@example.com'] }, nested('"ana\\u0040example.com"'), 'goes'],
    ['stays where it names somebody else', {}, nested('"ben@example.com"'), 'stays'],
  ])('that nests deeper than anything of SES %s', (_, columns, text, kind) => {
    expect(fateOf(row({ type: 'unknown', ...columns, unknown: { text } }), ana).kind).toBe(kind);
  });

  test.each([
    ['as a text', deep, nested('"For ***"')],
    ['behind escapes', nested('"ana\\u0040example.com \\u0022\\n\\\\u0041"'), nested('"*** \\u0022\\n\\\\u0041"')],
    ['where it is no JSON at all', 'Postponed for ana@example.com', 'Postponed for ***'],
  ])('loses her %s, where the columns name others', (_, text, left) => {
    const columns = { type: 'unknown', candidates: ['ben@example.com', 'cy@example.com'] };
    const places = [{ path: ['unknown', 'text'], text: left }];
    expect(changeOf({ ...columns, unknown: { eventType: 'P', text } }).set).toEqual(places);
    const held = JSON.stringify({ eventType: 'P', text });
    expect(changeOf({ ...columns, unknown: held }).set).toEqual([
      { path: ['unknown'], text: JSON.stringify({ eventType: 'P', text: left }) },
    ]);
    expect(fateOf(row({ ...columns, unknown: { eventType: 'P', text: left } }), ana).kind).toBe('stays');
  });

  test('a text of another row that nests as deep loses her, too', () => {
    const set = [{ path: ['click'], text: deep.replace('Ana@example.com', '***') }];
    expect(changeOf({ type: 'click', recipient: 'ben@example.com', click: deep }).set).toEqual(set);
  });

  test('that DynamoDB could not hold stands as text, and is changed there', () => {
    const held = JSON.stringify({ eventType: 'P', text: JSON.stringify(event) });
    const { set } = changeOf({ type: 'unknown', unknown: held });
    expect(set).toEqual([{ path: ['unknown'], text: expect.stringMatching(/^\{"eventType":"P","text":"\{/) }]);
    expect(set[0]?.text).not.toMatch(/ana@|Ana/);
  });

  test('finds her behind the escapes of JSON, too', () => {
    const text = '{"mail":{"destination":["ana\\u0040example.com","ben@example.com"]}}';
    expect(changeOf({ type: 'unknown', unknown: { text } }).set[0]?.text).toBe('{"mail":{"destination":["ben@example.com"]}}');
  });
});

function changeOf(fields: object): RowChange {
  const fate = fateOf(row(fields), ana);
  if (fate.kind !== 'changes') throw new Error(`It ${fate.kind}.`);
  return fate.change;
}
