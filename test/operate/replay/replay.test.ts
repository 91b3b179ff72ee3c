import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { replayCommand } from '../../../lib/cli/commands/replay.ts';
import { patience } from '../../../lib/deployed/patience.ts';
import { seeded } from '../../../lib/local/disorder.ts';
import { givenSession } from '../../answers/given-session.ts';
import { givenOutput } from '../../cli/given-output.ts';
import { type GivenS3, givenS3 } from '../../deployed/given-s3.ts';
import { expectExactly, rowsOf } from '../../faults/given-faulty-world.ts';
import { givenTraffic, type Sent } from '../../faults/given-traffic.ts';
import { givenFolder } from '../../local/given-program.ts';
import { givenPipeline } from '../given-pipeline.ts';

const pipeline = givenPipeline();
const folder = givenFolder();
const before = { ...process.env };
const credentials = { AWS_REGION: 'eu-west-1', AWS_ACCESS_KEY_ID: 'anybody', AWS_SECRET_ACCESS_KEY: 'anything' };
let s3: GivenS3;
beforeAll(async () => {
  s3 = await givenS3('raw-events');
  Object.assign(process.env, { AWS_ENDPOINT_URL_S3: s3.url, ...credentials });
});
afterAll(async () => {
  process.env = before;
  await s3?.stop();
});

test('without --send it says what would be sent, and nothing is', async () => {
  const { ask, world } = pipeline();
  const { file, good, invocations } = givenFile('dry-', 40);
  const { outcome, text } = await ask('replay', file, '--utc');
  const send = good.filter(({ message }) => message.message.includes('"Send"')).length;
  expect(outcome).toBe('answered');
  expect(text).toMatch(/^40 events of \d+ mails, from 2026-11-01 08:00:00\.000 UTC to 2026-11-01 08:00:0\d\.\d{3} UTC:\n/);
  expect(text).toMatch(new RegExp(`^ {2}send +${send}$`, 'm'));
  expect(text).toMatch(/\nNothing was sent\. With --send it is, 50 events a second, in 1 s\.\n$/);
  expect(text).not.toMatch(/example\.(com|org)/);
  expect(world.lambda.invocations).toBe(invocations);
  expect(await rowsOf(world, 'dry-')).toEqual([]);
});

test('--send fills the table, and once more changes nothing', async () => {
  const { ask, world } = pipeline();
  const { file, good } = givenFile('twice-', 60);
  expect(await ask('replay', file, '--send', '--rate', '1000')).toMatchObject({
    outcome: 'answered',
    text: expect.stringMatching(/\n60 events recorded\.\n$/),
  });
  const rows = await rowsOf(world, 'twice-');
  expectExactly(rows, good);
  await ask('replay', file, '--send', '--rate', '1000');
  expect(await rowsOf(world, 'twice-')).toEqual(rows);
});

test('what the function recorded of SNS is the same row when it comes out of the archive', async () => {
  const { ask, world } = pipeline();
  const { file, good } = givenFile('both-', 40);
  for (const { message } of good) await world.deliver([message]);
  const rows = await rowsOf(world, 'both-');
  await ask('replay', file, '--send', '--rate', '1000');
  expect(await rowsOf(world, 'both-')).toEqual(rows);
});

test('what the function refuses is said with its reason and what to do, kept for another try, and is exit code 1', async () => {
  const { ask, world } = pipeline();
  const refused = unstorable('refused-', 1);
  const { file, good } = givenFile('refused-', 30, [refused, '{"eventType":"Bounce","mail":{"messa']);
  const failed = join(folder, 'failed.jsonl');
  writeFileSync(failed, 'of yesterday');
  const { outcome, text } = await ask('replay', file, '--send', '--rate', '1000', '--failed', failed);
  const said = text.replaceAll(/\s+/g, ' ');
  expect(outcome).toBe('incomplete');
  expect(said).toContain(`1 value that is no event of SES, the first ${file}, value 32. 30 events recorded. `);
  expect(said).toMatch(/1 event refused by the function; they are in .*failed\.jsonl: 1 UnstorableEvent /);
  expectExactly(await rowsOf(world, 'refused-'), good);
  const [line = '', ...others] = readFileSync(failed, 'utf8').split('\n');
  expect([JSON.parse(line), others]).toEqual([JSON.parse(refused), ['']]);
});

test('the file of what is refused is for its owner alone, and never one that is read', async () => {
  const { ask } = pipeline();
  const { file } = givenFile('private-', 5);
  const failed = join(folder, 'private.jsonl');
  await ask('replay', file, '--send', '--failed', failed);
  expect(statSync(failed)).toMatchObject({ size: 0 });
  expect(statSync(failed).mode & 0o077).toBe(0);
  chmodSync(failed, 0o644);
  await ask('replay', file, '--send', '--failed', failed);
  expect(statSync(failed).mode & 0o777).toBe(0o600);
  await expect(ask('replay', file, '--send', '--failed', file)).rejects.toThrow(/ is read: name another file with --failed/);
  expect(statSync(file).size).toBeGreaterThan(0);
});

test('a full disk under --failed ends it: the answer is told, then what is missing', async () => {
  const { world, folder: path } = pipeline();
  const { file } = givenFile('full-', 400);
  const refusedFirst = join(folder, 'full.jsonl.gz');
  writeFileSync(refusedFirst, Buffer.concat([gzipSync(`${unstorable('full-')}\n`), readFileSync(file)]));
  const output = givenOutput(120);
  const action = { name: 'replay', from: [refusedFirst], send: true, rate: 10, failed: '/dev/full' } as const;
  const asked = { source: { kind: 'local', path }, json: false } as const;
  const session = givenSession('2026-11-25T10:00:00Z');
  await expect(replayCommand(asked, action, patience, output, session)).rejects.toThrow(
    '/dev/full is not complete (ENOSPC): check the space left, and run it again.',
  );
  expect(output.text()).toMatch(/ events? recorded\.\n1 event refused by the function;/);
  expect(output.text()).toMatch(/\nBroken off: run it again for the rest/);
  expect((await rowsOf(world, 'full-')).length).toBeLessThan(400);
});

test('--since and --until go by the event itself', async () => {
  const { ask, world } = pipeline();
  const { file, good } = givenFile('time-', 60);
  const [since, until] = ['2026-11-01T08:00:00.500Z', '2026-11-01T08:00:02.000Z'];
  const within = good.filter(({ rows }) => {
    const [, occurredAt = ''] = rows[0]?.split(' ') ?? [];
    return occurredAt >= since && occurredAt < until;
  });
  const { text } = await ask('replay', file, '--send', '--since', since, '--until', until);
  expect(text).toContain(`${60 - within.length} events of another time are left out.`);
  expectExactly(await rowsOf(world, 'time-'), within);
});

test('--json is one object', async () => {
  const { file } = givenFile('json-', 10);
  const { text } = await pipeline().ask('replay', file, '--send', '--json');
  expect(JSON.parse(text)).toMatchObject({ events: 10, recorded: 10, failed: [], others: 0, byType: expect.any(Object) });
  expect(text.trim().split('\n')).toHaveLength(1);
});

test('a place in S3 is read as files are, the days outside left where they are', async () => {
  const { ask, world } = pipeline();
  const { good } = givenFile('s3-', 50);
  const text = good.map(({ message }) => message.message.trim()).join('');
  s3.objects.set('events/day=2026-11-01/one.gz', gzipSync(text));
  s3.objects.set('events/day=2026-10-01/not-read.gz', gzipSync('{"of":"somebody"}'));
  const { text: said } = await ask(
    'replay',
    's3://raw-events/events/',
    '--since',
    '2026-11-01',
    '--send',
    '--rate',
    '1000',
    '--utc',
  );
  expect(said).toMatch(/^50 events of /);
  expect(said).not.toContain('no event');
  expectExactly(await rowsOf(world, 's3-'), good);
});

test('where no archive is kept and nothing is named, that is said', async () => {
  await expect(pipeline().ask('replay')).rejects.toThrow('No archive is kept there: name files, or s3://BUCKET/PREFIX.');
});

test('Ctrl-C ends it in order: what is under way is waited for, and how far it came is said', async () => {
  const { world, folder: path } = pipeline();
  const { file } = givenFile('interrupted-', 120);
  // It waits for the first time when as many have gone as may in half a second.
  const session = givenSession('2026-11-25T10:00:00Z', () => session.interrupt());
  const output = givenOutput(120);
  const action = { name: 'replay', from: [file], send: true, rate: 50 } as const;
  const asked = { source: { kind: 'local', path }, json: false } as const;
  expect(await replayCommand(asked, action, patience, output, session)).toBe('incomplete');
  const [, recorded] = /^(\d+) events recorded\.$/m.exec(output.text()) ?? [];
  expect(output.text()).toMatch(/\nInterrupted: run it again for the rest; what is recorded stays as it is\.\n$/);
  expect(Number(recorded)).toBe(25);
  expect((await rowsOf(world, 'interrupted-')).length).toBeGreaterThan(0);
});

/** Events as they come out of an archive: without the line feed that SNS has at their end. @param others after them */
function givenFile(run: string, events: number, others: readonly string[] = []) {
  const { good } = givenTraffic(run, events, seeded(run.length + events));
  const file = join(folder, `${run}events.jsonl.gz`);
  writeFileSync(file, gzipSync([...texts(good), ...others].join('\n')));
  return { file, good, invocations: pipeline().world.lambda.invocations };
}

/** A key of the table that is too long. */
function unstorable(run: string, indent = 0): string {
  return JSON.stringify({ eventType: 'Send', send: {}, mail: { messageId: run.padEnd(2_049, 'x') } }, null, indent);
}

function texts(good: readonly Sent[]): readonly string[] {
  return good.map(({ message }) => message.message.trim());
}
