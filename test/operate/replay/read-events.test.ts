import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { UserError } from '../../../lib/deployed/user-error.ts';
import { toLambdaEvent, toNotification, toSnsMessage } from '../../../lib/local/sns.ts';
import { fileInputs } from '../../../lib/operate/replay/file-inputs.ts';
import { type Read, readEvents } from '../../../lib/operate/replay/read-events.ts';
import { surveyEvents } from '../../../lib/operate/replay/replay.ts';
import { fixtureText } from '../../fixtures/fixture.ts';
import { givenFolder } from '../../local/given-program.ts';
import { failureRecord } from '../redrive/given-dead-letters.ts';

const folder = givenFolder();
const never = new AbortController().signal;
const topic = 'arn:aws:sns:us-east-1:123456789012:ses-events';
const [bounce = '', open = ''] = ['bounce', 'open'].map((name) => JSON.stringify(JSON.parse(fixtureText(`${name}.json`))));
const messages = [bounce, open].map(toSnsMessage);
const validation = fixtureText('topic-validated.txt');

test.each([
  ['events, one after another', `${bounce}\n${open}\n`],
  ['events with nothing between, as Firehose leaves them where SES ends no line', bounce + open],
  ['events with empty lines between, as where SES does', `${bounce}\n\n${open}\n\n`],
  ['a list', JSON.stringify([bounce, open].map((text) => JSON.parse(text)))],
  ['notifications of SNS', messages.map((message) => JSON.stringify(toNotification(message, topic))).join('\n')],
  ['what Lambda is handed', JSON.stringify(toLambdaEvent(messages, topic))],
  ['what Lambda keeps of what failed', failureRecord(messages)],
  ['texts in quotes', JSON.stringify(bounce) + JSON.stringify(open)],
])('a file may hold %s', async (_, content) => {
  const reads = await readIn(content);
  expect(reads.map((read) => (read.kind === 'event' ? read.event.text.trim() : read.kind))).toEqual([bounce, open]);
  expect(reads[0]).toMatchObject({ event: { type: 'bounce', occurredAt: JSON.parse(bounce).bounce.timestamp } });
});

test('it is unzipped by what it is and not by its name, also where it was put together of parts', async () => {
  expect(await readIn(gzipSync(`${bounce}\n`), 'events.json')).toHaveLength(1);
  expect(await readIn(`${bounce}\n`, 'events.gz')).toHaveLength(1);
  expect(await readIn(Buffer.concat([gzipSync(bounce), gzipSync(open)]))).toHaveLength(2);
});

test('gzip that is cut off or damaged is an error that names the file, not the end', async () => {
  const zipped = gzipSync(Array.from({ length: 500 }, () => randomBytes(40).toString('base64')).join('\n'));
  await expect(readIn(zipped.subarray(0, 900), 'cut.gz')).rejects.toThrow(
    /cut\.gz is gzip that is cut off or damaged: fetch it/,
  );
  zipped.fill(0, 500, 900);
  await expect(readIn(zipped, 'cut.gz')).rejects.toThrow(UserError);
});

test('what is no event is told apart from what SES says besides, with its place and nothing of it', async () => {
  const reads = await readIn(`${validation}\n${bounce}\n{"of":"ana@example.com"}\n7\n${open}`, 'mixed');
  expect(reads.map(({ kind }) => kind)).toEqual(['notice', 'event', 'other', 'other', 'event']);
  expect(reads[2]).toEqual({ kind: 'other', place: { input: join(folder, 'mixed'), value: 3 } });
});

test('standard input is read, too', async () => {
  const { each, bytes } = await fileInputs(['-'], Readable.from([Buffer.from(bounce)]));
  expect(await collected(readEvents(each, never))).toHaveLength(1);
  expect(bytes).toBeUndefined();
});

test('when it is over nothing more is read, though nothing of it was wanted', async () => {
  const ending = new AbortController();
  let pieces = 0;
  async function* endless(): AsyncGenerator<Uint8Array> {
    for (; pieces < 1_000; pieces += 1) yield await Promise.resolve(Buffer.from(`${bounce}\n`));
  }
  const heard = () => pieces === 3 && ending.abort();
  const inputs = [{ name: 'events', pieces: endless }];
  const surveyed = await surveyEvents(
    { each: inputs },
    { since: new Date('2999-01-01') },
    { interrupted: ending.signal, progress: heard },
  );
  expect([pieces, surveyed.events, surveyed.outside]).toEqual([3, 0, 3]);
});

test.each(['a pipe by its name', 'standard input'])('%s that stalls is left when it is over', async (which) => {
  const [ending, stalled, file] = [new AbortController(), new PassThrough(), join(folder, `fifo-${which.length}`)];
  execFileSync('mkfifo', [file]);
  const writer = openSync(file, 'r+');
  stalled.write(`${bounce}\n`);
  writeSync(writer, `${bounce}\n`);
  try {
    const { each } = await fileInputs([which === 'standard input' ? '-' : file], stalled);
    const read = collected(readEvents(each, ending.signal, () => setImmediate(() => ending.abort())));
    await expect(read).rejects.toMatchObject({ name: 'AbortError' });
  } finally {
    closeSync(writer);
  }
});

test.each([
  ['absent.json', /absent\.json is not there: name a file with raw events/],
  ['.', / is a folder: name the files in it/],
])('%s is refused before anything is read', async (name, sentence) => {
  await expect(fileInputs([join(folder, name)], Readable.from([]))).rejects.toThrow(sentence);
});

async function readIn(content: string | Uint8Array, name = 'events'): Promise<readonly Read[]> {
  const file = join(folder, name);
  writeFileSync(file, content);
  const { each, bytes } = await fileInputs([file], Readable.from([]));
  let heard = 0;
  const reads = await collected(
    readEvents(each, never, (length) => {
      heard += length;
    }),
  );
  expect(heard).toBe(bytes);
  return reads;
}

async function collected<One>(all: AsyncIterable<One>): Promise<readonly One[]> {
  const found: One[] = [];
  for await (const one of all) found.push(one);
  return found;
}
