import { normalize } from '../../lib/events/normalize.ts';
import { parse } from '../../lib/ses/parse.ts';
import { toItem } from '../../lib/table/item.ts';
import { UnstorableEvent } from '../../lib/table/unstorable-event.ts';
import { timed } from './cpu-time.ts';

/** What SNS lets through, in bytes. */
const largest = 256 * 1_024;
/** Milliseconds of processor; a regular expression or a loop that goes back over what it has read takes minutes for a text of this size. */
const longest = 1_500;

/** Each repeated to fill a message: what makes patterns for addresses, times, status codes and names go back. */
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

test.each(Object.keys(places))('256 KB of anything in %s take no longer than a text of that size', (place) => {
  for (const part of repeated) {
    const filled = part.repeat(Math.floor((largest * 0.4) / part.length));
    // The other end makes a pattern that has matched so far go back.
    for (const text of [filled, `${filled}!`]) {
      const body = {
        eventType: 'Bounce',
        mail: { messageId: 'one', destination: ['a@example.com'] },
        ...places[place]?.(text),
      };
      expectSoon(JSON.stringify(body), `${JSON.stringify(part)} in ${place}`);
    }
  }
});

test.each([
  ['50 recipients with diagnostics of 5 KB each', { bouncedRecipients: recipients(50, 'd'.repeat(5_000)) }],
  ['50 recipients and 200 KB that every row holds', { rest: 'r'.repeat(200_000), bouncedRecipients: recipients(50, 'd') }],
  ['one recipient 5,000 times', { bouncedRecipients: Array(5_000).fill({ emailAddress: 'a@example.com', status: '5.1.1' }) }],
  ['an object of 20,000 fields', Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`f${index}`, 1]))],
  ['a list of 100,000 numbers', { list: Array(100_000).fill(1) }],
])('%s', (name, bounce) => {
  expectSoon(JSON.stringify({ eventType: 'Bounce', mail: { messageId: 'one', destination: ['a@example.com'] }, bounce }), name);
});

test.each(['[', '{"a":'])('a text that is nothing but %s', (opening) => {
  const depth = Math.floor(largest / 2 / opening.length);
  const closing = opening === '[' ? ']' : '}';
  expectSoon(
    `{"eventType":"Bounce","mail":{"messageId":"one"},"bounce":{"deep":${opening.repeat(depth)}1${closing.repeat(depth)}}}`,
    opening,
  );
});

function expectSoon(text: string, name: string): void {
  expect({ name, soon: timed(() => expectRowsOrRefusal(text)).took < longest }).toEqual({ name, soon: true });
}

function expectRowsOrRefusal(text: string): void {
  try {
    const parsed = parse(text);
    if (parsed.kind === 'event') for (const event of normalize(parsed.event)) toItem(event, { shardCount: 4 });
  } catch (error) {
    expect(error).toBeInstanceOf(UnstorableEvent);
  }
}

function recipients(count: number, diagnosticCode: string): readonly object[] {
  return Array.from({ length: count }, (_, index) => ({ emailAddress: `r${index}@example.com`, diagnosticCode }));
}
