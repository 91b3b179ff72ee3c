import { type ArchivedObject, archiveOf, openArchive } from '../../lib/deployed/archive.ts';
import { patience } from '../../lib/deployed/patience.ts';
import type { Source } from '../../lib/deployed/source.ts';
import { UserError } from '../../lib/deployed/user-error.ts';
import { archiveInputs, mayHold } from '../../lib/operate/replay/archive-inputs.ts';
import { type GivenS3, givenS3 } from './given-s3.ts';

const place = { bucket: 'raw-events', prefix: 'events/' };
const source: Source = {
  kind: 'stack',
  stack: 'ses-events',
  region: 'eu-west-1',
  credentials: { accessKeyId: 'anybody', secretAccessKey: 'anything' },
};

const before = { ...process.env };
let s3: GivenS3;
beforeAll(async () => {
  s3 = await givenS3('raw-events', 2);
  process.env.AWS_ENDPOINT_URL_S3 = s3.url;
});
beforeEach(() => {
  s3.objects.clear();
  s3.asked.length = 0;
  s3.refuse = () => undefined;
});
afterAll(async () => {
  process.env = before;
  await s3?.stop();
});

test('the objects of a prefix are listed over all pages, without those with nothing in them', async () => {
  for (const name of ['events/5', 'events/1', 'events/4', 'events/2', 'events/3', 'errors/1'])
    s3.objects.set(name, Buffer.from(name));
  s3.objects.set('events/', Buffer.alloc(0));
  expect((await listed()).map(({ key }) => key)).toEqual(['events/1', 'events/2', 'events/3', 'events/4', 'events/5']);
  expect(s3.asked).toEqual(Array.from({ length: 3 }, () => 'ListObjectsV2 events/'));
});

test('an object is read whole, in parts that are no longer than memory should hold', async () => {
  const content = Buffer.alloc(9_000_000, 'abcdefg');
  s3.objects.set('events/large', content);
  const pieces = await read('events/large');
  expect(Buffer.concat(pieces).equals(content)).toBe(true);
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(5_000_000);
});

test('what passes is tried again: throttling, and an error of S3', async () => {
  s3.objects.set('events/1', Buffer.from('one'));
  const refusals = [
    { status: 503, code: 'SlowDown' },
    { status: 500, code: 'InternalError' },
  ];
  s3.refuse = () => refusals.shift();
  expect(await listed()).toHaveLength(1);
  refusals.push({ status: 503, code: 'SlowDown' });
  expect(Buffer.concat(await read('events/1')).toString()).toBe('one');
});

test.each([
  [403, 'AccessDenied', /^These credentials may not read the archive: they need s3:ListBucket on the bucket and s3:GetObject/],
  [404, 'NoSuchBucket', /^There is no such bucket in S3: check the name after s3:\/\//],
  [301, 'PermanentRedirect', /^The bucket is in another region: name that with --region/],
  [400, 'AuthorizationHeaderMalformed', /^The bucket is in another region/],
  [403, 'InvalidAccessKeyId', /^AWS does not accept these credentials/],
  [503, 'SlowDown', /^S3 has an error of its own \(SlowDown\): try again in a minute/],
  [418, 'Teapot', /^S3 refuses the request \(Teapot\): look for the reason under this name/],
])('%s %s is one sentence, and nothing of the answer', async (status, code, sentence) => {
  s3.refuse = () => ({ status, code });
  const error = await listed().catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(UserError);
  expect((error as UserError).message).toMatch(sentence);
  expect((error as UserError).message).not.toContain('ana@');
});

test.each([
  ['NoSuchKey', 404, /^An object was deleted while it was about to be read: try again/],
  ['InvalidObjectState', 403, /^An object lies in an archive class of S3: restore it first/],
  ['AccessDenied', 403, /s3:GetObject on its objects/],
])('%s of an object is one sentence', async (code, status, sentence) => {
  s3.objects.set('events/1', Buffer.from('one'));
  s3.refuse = (asked) => (asked.startsWith('Get') ? { status, code } : undefined);
  await expect(read('events/1')).rejects.toThrow(sentence);
});

test('a prefix under which nothing lies is said: it is a mistake more often than an empty archive', async () => {
  s3.objects.set('elsewhere/1', Buffer.from('one'));
  await expect(listed()).rejects.toThrow(
    's3://raw-events/events/ holds no object: check the prefix, with "aws s3 ls" for one.',
  );
});

test('of days that can hold nothing of the time, nothing is read', async () => {
  for (const day of ['01', '05', '06', '07', '08', '09', '10', '20'])
    s3.objects.set(`events/day=2026-11-${day}/part.gz`, Buffer.from('x'));
  s3.objects.set('events/of-somebody.json', Buffer.from('x'));
  const inputs = archiveInputs(openArchive(place, source, patience), place, {
    since: new Date('2026-11-07T00:10:00Z'),
    until: new Date('2026-11-08T00:00:00Z'),
  });
  const names: string[] = [];
  for await (const { name } of inputs) names.push(name);
  expect(names).toEqual([
    // Its last event may have come in the first minutes of the next day; and a complaint, or what has the time of its sending, weeks after.
    ...['06', '07', '08', '09', '10', '20'].map((day) => `s3://raw-events/events/day=2026-11-${day}/part.gz`),
    's3://raw-events/events/of-somebody.json',
  ]);
  expect(mayHold('events/day=2026-11-01/x', {})).toBe(true);
});

test('the archive of a stack is where its outputs say, and where they say nothing there is none', () => {
  expect(archiveOf({ archiveBucketName: 'raw-events' })).toEqual(place);
  expect(() => archiveOf({ tableName: 'any' })).toThrow('No archive is kept there: name files, or s3://BUCKET/PREFIX.');
});

function listed(): Promise<readonly ArchivedObject[]> {
  return collected(openArchive(place, source, patience).objects());
}

function read(key: string): Promise<readonly Uint8Array[]> {
  return collected(openArchive(place, source, patience).read({ key, bytes: s3.objects.get(key)?.length ?? 0 }));
}

async function collected<One>(all: AsyncIterable<One>): Promise<readonly One[]> {
  const found: One[] = [];
  for await (const one of all) found.push(one);
  return found;
}
