import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readMessages } from '../../lib/local/read-messages.ts';

const folder = mkdtempSync(join(tmpdir(), 'ses-events-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

const event = { eventType: 'Send', mail: { messageId: 'm1' }, send: {} };
const envelope = { Type: 'Notification', MessageId: 'sns-1', Message: JSON.stringify(event) };

test.each([
  ['a SES event', JSON.stringify(event), [JSON.stringify(event)]],
  ['a SES event over several lines', JSON.stringify(event, null, 2), [JSON.stringify(event)]],
  ['an SNS envelope', JSON.stringify(envelope), [envelope.Message]],
  ['a Lambda event', JSON.stringify({ Records: [{ Sns: envelope }, { Sns: envelope }] }), [envelope.Message, envelope.Message]],
  ['a list of these', JSON.stringify([event, envelope]), [JSON.stringify(event), envelope.Message]],
  [
    'one of these on each line',
    `${JSON.stringify(event)}\n\n${JSON.stringify(envelope)}\n`,
    [JSON.stringify(event), envelope.Message],
  ],
  [
    'the validation text',
    'Successfully validated SNS topic for Amazon SES event publishing.\n',
    ['Successfully validated SNS topic for Amazon SES event publishing.'],
  ],
])('a file may hold %s', async (_, content, expected) => {
  expect((await readMessages(givenFile(content))).map(({ message }) => message.trim())).toEqual(expected);
});

test('an envelope keeps its SNS message id, and every message says where it stands', async () => {
  const file = givenFile(JSON.stringify([event, envelope]));
  expect(await readMessages(file)).toEqual([
    expect.objectContaining({ origin: `${file}, event 1` }),
    { messageId: 'sns-1', message: envelope.Message, origin: `${file}, event 2` },
  ]);
});

test.each([
  ['no JSON', 'hello', /is not JSON: give SES events as JSON/],
  ['a line that is no JSON', `${JSON.stringify(event)}\nhello`, /is not JSON, nor is its line 2: give/],
  ['nothing', '', /holds no event: give a SES event/],
  ['an empty list', '[]', /holds no event/],
])('a file with %s is refused with a sentence', async (_, content, message) => {
  await expect(readMessages(givenFile(content))).rejects.toThrow(message);
});

test('a file that is not there is refused with a sentence', async () => {
  await expect(readMessages(join(folder, 'absent.json'))).rejects.toThrow(
    /absent\.json cannot be read \(ENOENT\): name a file/,
  );
});

function givenFile(content: string): string {
  const file = join(folder, `${Math.random()}.json`);
  writeFileSync(file, content);
  return file;
}
