/** What SNS lets through, in bytes. */
const largest = 256 * 1_024;

/** Each repeated to fill a message: what makes code for addresses, times, status codes and names go back. */
const repeated = [
  '<',
  '>',
  '<>',
  ' ',
  '\t\n',
  '<<a@b> ',
  '"\\"',
  '=?UTF-8?B?',
  '5.',
  '5',
  '0',
  '2026-11-01T',
  'Sun, 01 Nov 2026 ',
  '.1',
  'On',
  'OnSuppressionList',
  'a',
  'İ',
  '\ud800',
  '\u0000',
  '🎉',
];

/** Where a text can stand that something of ours reads. */
const places: Readonly<Record<string, (text: string) => object>> = {
  'the address': (text) => ({ bounce: { bouncedRecipients: [{ emailAddress: text }] } }),
  'the status': (text) => ({ bounce: { bouncedRecipients: [{ emailAddress: 'a@example.com', status: text }] } }),
  'the diagnostic': (text) => ({ bounce: { bouncedRecipients: [{ emailAddress: 'a@example.com', diagnosticCode: text }] } }),
  'the time': (text) => ({ bounce: { timestamp: text } }),
  'the sub-type': (text) => ({ bounce: { bounceSubType: text } }),
  'the name of a field': (text) => ({ bounce: { [text]: [text.length] } }),
  'the type': (text) => ({ eventType: text }),
  'the destination': (text) => ({ mail: { messageId: 'one', destination: [text, text.slice(1)] } }),
  'the source and the subject': (text) => ({
    mail: { messageId: 'one', source: text, headers: [{ name: 'Subject', value: text.slice(0, 9) }] },
  }),
  'a tag': (text) => ({ mail: { messageId: 'one', tags: { [text]: [text.slice(0, 9)] } } }),
};

const bounce = { eventType: 'Bounce', mail: { messageId: 'one', destination: ['a@example.com'] } };

/** Texts that grow with a size: what they are called, the texts of a size, and the size of the whole. */
export type Growing = { readonly name: string; readonly texts: (size: number) => readonly string[]; readonly whole: number };

const anything: readonly Growing[] = Object.entries(places).map(([place, bodyWith]) => ({
  name: `256 KB of anything in ${place}`,
  // The other end makes a pattern that has matched so far go back.
  texts: (size) =>
    repeated
      .map((part) => part.repeat(size / part.length))
      .flatMap((text) => [text, `${text}!`])
      .map((text) => JSON.stringify({ ...bounce, ...bodyWith(text) })),
  whole: largest * 0.4,
}));

const objects: readonly Growing[] = [
  listed('recipients with diagnostics of 2 KB each', 100, (count) => recipients(count, 'd'.repeat(2_000))),
  listed('recipients and 200 KB that every row holds', 50, recipients, 'r'.repeat(200_000)),
  listed('recipients of whom nothing is said', 4_000, recipients),
  listed('one recipient many times, with as many reasons', 4_000, (count) =>
    recipients(count).map((_, index) => ({ emailAddress: 'a@example.com', index })),
  ),
  listed('one recipient many times, with one reason', 4_000, (count) =>
    Array(count).fill({ emailAddress: 'a@example.com', status: '5.1.1' }),
  ),
  about('an object of many fields', 20_000, (count) =>
    Object.fromEntries(recipients(count).map((_, index) => [`f${index}`, 1])),
  ),
  about('a list of numbers', 100_000, (count) => ({ list: Array(count).fill(1) })),
];

const nested: readonly Growing[] = [
  ['[', ']'],
  ['{"a":', '}'],
].map(([opening = '', closing = '']) => ({
  name: `a text that is nothing but ${opening}`,
  texts: (size) => {
    const depth = Math.floor(size / 2 / opening.length);
    const deep = `${opening.repeat(depth)}1${closing.repeat(depth)}`;
    return [`{"eventType":"Bounce","mail":{"messageId":"one"},"bounce":{"deep":${deep}}}`];
  },
  whole: largest,
}));

export const growing: readonly Growing[] = [...anything, ...objects, ...nested];

function listed(name: string, whole: number, list: (count: number) => readonly object[], rest = ''): Growing {
  return about(name, whole, (count) => ({ rest, bouncedRecipients: list(count) }));
}

function about(name: string, whole: number, object: (count: number) => object): Growing {
  return { name, texts: (count) => [JSON.stringify({ ...bounce, bounce: object(count) })], whole };
}

function recipients(count: number, diagnosticCode?: string): readonly object[] {
  return Array.from({ length: count }, (_, index) => ({ emailAddress: `r${index}@example.com`, diagnosticCode }));
}
