import { ingest } from '../../lambda/ingest.ts';
import { MalformedEvent } from '../../lib/ses/malformed-event.ts';
import type { Item } from '../../lib/table/item.ts';
import { UnstorableEvent } from '../../lib/table/unstorable-event.ts';
import { altered, fixtureText } from '../fixtures/fixture.ts';

const settings = { tableName: 'events', shardCount: 4, retentionDays: 365 };
const noPerson = expect.not.stringMatching(/@|ana|ben|secret/);

test('an event about two recipients is written as two rows at once', async () => {
  const written = await expectWritten(
    altered('delivery', { delivery: { recipients: ['Ana <Ana@example.com>', 'ben@example.com'] } }),
  );
  expect(written).toHaveLength(1);
  expect(written[0]?.map(({ type, recipient }) => [type, recipient])).toEqual([
    ['delivery', 'ana@example.com'],
    ['delivery', 'ben@example.com'],
  ]);
});

test('the settings reach the row', async () => {
  const [[row] = []] = await expectWritten(fixtureText('send.json'));
  expect(row).toMatchObject({ typeDay: expect.stringMatching(/^send#.*#[0-3]$/), expiresAt: expect.any(Number) });
});

test('the same text is the same rows', async () => {
  const text = fixtureText('bounce-two-of-three.json');
  expect(await expectWritten(text)).toEqual(await expectWritten(text));
});

test.each(['topic-validated.txt', 'legacy-subscription-succeeded.json', 'received.json'])(
  '%s is acknowledged: no row, no error',
  async (file) => {
    expect(await expectWritten(fixtureText(file))).toEqual([]);
  },
);

test.each([
  ['no JSON', 'ana@example.com'],
  ['cut JSON', fixtureText('send.json').slice(0, -10)],
  ['a list', '["ana@example.com"]'],
  ['no mail', '{"eventType":"Send","send":{"to":"ana@example.com"}}'],
  ['a mail without an id', altered('send', { mail: { messageId: undefined, secret: 'ana@example.com' } })],
  ['an id that is a number', altered('send', { mail: { messageId: 7 } })],
])('%s is malformed: nothing written, nobody named', async (_, text) => {
  await expectRefused(text, MalformedEvent);
});

test.each([
  ['an id of 3,000 bytes', altered('send', { mail: { messageId: 'secret'.repeat(500) } })],
  ['an event of 500 KB', altered('bounce', { bounce: { feedbackId: 'secret'.repeat(90_000) } })],
])('%s cannot be stored: nothing written, nobody named', async (_, text) => {
  await expectRefused(text, UnstorableEvent);
});

test('what the writer throws is thrown on', async () => {
  const error = new Error('no table');
  await expect(ingest(fixtureText('send.json'), settings, () => Promise.reject(error))).rejects.toBe(error);
});

/** @returns the rows of each call of the writer */
async function expectWritten(text: string): Promise<readonly (readonly Item[])[]> {
  const written: (readonly Item[])[] = [];
  await ingest(text, settings, (items) => Promise.resolve(void written.push(items)));
  return written;
}

async function expectRefused(text: string, kind: new (message: string) => Error): Promise<void> {
  const write = jest.fn(() => Promise.resolve());
  const error = await ingest(text, settings, write).catch((thrown) => thrown);
  expect(error).toBeInstanceOf(kind);
  expect(error).toMatchObject({ message: noPerson, stack: noPerson });
  expect(error.cause).toBeUndefined();
  expect(write).not.toHaveBeenCalled();
}
