import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FoulEndpoint, secret, type Weather } from '../deployed/foul-endpoint.ts';
import { hidden } from '../fixtures/nasty-text.ts';
import { type Circumstances, type Ended, givenCommand } from './given-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'ses-events-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Each kind of weather once or more, each command too; those that no answer ends have a command with less patience. */
test.concurrent.each<[Weather, string, RegExp, Circumstances?]>([
  ['internalError', 'history m1', /^DynamoDB has an error of its own \(InternalServerError\): try again in a minute/],
  ['unavailablePage', 'recipient ana@example.com', /^DynamoDB has an error of its own \(HTTP 503\)/],
  ['hungUp', 'problems', /^The connection to DynamoDB breaks off/],
  ['reset', 'stats', /^The connection to DynamoDB breaks off/],
  ['resetInAnswer', 'why m1', /^The connection to DynamoDB breaks off/],
  ['cutShort', 'tail', /^What comes is cut off, or something other than DynamoDB answers at http:/],
  ['neverAnswered', 'export', /^DynamoDB does not answer in time/, { program: 'impatient' }],
  ['stalls', 'why ana@example.com', /^DynamoDB does not answer in time/, { program: 'impatient' }],
  ['drips', 'history m1 --json', /^DynamoDB does not answer in time/, { program: 'impatient' }],
  ['badJson', 'export', /^What comes is cut off, or something other than DynamoDB answers/],
  ['page', 'events --json', /^What comes is cut off, or something other than DynamoDB answers/],
  ['unknownRefusal', 'recipient ana@example.com --events', /^DynamoDB refuses the request \(NeverHeardOfException\): look for/],
  ['noHttp', 'events', /something other than DynamoDB answers/],
])('%s: `%s` ends with a sentence, code 1 and nothing else', async (weather, line, sentence, circumstances = {}) => {
  const endpoint = await FoulEndpoint.start(weather);
  try {
    const args = [...line.split(' '), '--table', 't', '--endpoint-url', endpoint.url];
    expectSentence(await givenCommand(args, circumstances).ended, sentence);
  } finally {
    await endpoint.stop();
  }
});

test.concurrent.each<[Weather, RegExp, Circumstances?]>([
  ['reset', /^The connection to CloudFormation breaks off/],
  ['neverAnswered', /^CloudFormation does not answer in time/, { program: 'impatient' }],
])('%s where the stack is looked up ends so, too', async (weather, sentence, circumstances = {}) => {
  const endpoint = await FoulEndpoint.start(weather);
  try {
    const environment = { AWS_ENDPOINT_URL_CLOUDFORMATION: endpoint.url };
    expectSentence(await givenCommand(['history', 'm1'], { ...circumstances, environment }).ended, sentence);
  } finally {
    await endpoint.stop();
  }
});

test.each<[string, NodeJS.ProcessEnv, string, RegExp]>([
  ['nobody listens', {}, 'events --table t --endpoint-url http://127.0.0.1:1', /^AWS cannot be reached \(ECONNREFUSED\)/],
  ['no region is set', { AWS_REGION: undefined }, 'history m1', /^No AWS region is set: give --region/],
  [
    'there is no such profile',
    {},
    'history m1 --profile ops\u001b[2J',
    /^The profile ops \[2J is not in your AWS configuration/,
  ],
])('where %s, a sentence says so', async (_, environment, line, sentence) => {
  expectSentence(await givenCommand(line.split(' '), { environment }).ended, sentence);
});

test('what a person typed is repeated as plain text', async () => {
  const { code, stderr } = await givenCommand(['events', '--since', '1h\u009b2J\u202e\u001b[1m']).ended;
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr:
      '--since "1h 2J \\u001b[1m" is no time: give 30m, 24h, 7d, 2026-11-01 or 2026-11-01T08:30.\nTry: ses-events events --help\n',
  });
});

test('an export that fails leaves no file', async () => {
  const endpoint = await FoulEndpoint.start('resetInAnswer');
  try {
    const args = ['export', '--output', 'events.csv', '--table', 't', '--endpoint-url', endpoint.url];
    expectSentence(await givenCommand(args, { folder }).ended, /^The connection to DynamoDB breaks off/);
    expect(readdirSync(folder)).toEqual([]);
  } finally {
    await endpoint.stop();
  }
});

test('an error that nobody foresaw is one sentence, and whole for who asks', async () => {
  const endpoint = await FoulEndpoint.start('otherObject');
  try {
    const args = ['history', 'm1', '--table', 't', '--endpoint-url', endpoint.url];
    expectSentence(await givenCommand(args).ended, /./);
    const { stderr } = await givenCommand(args, { environment: { NODE_DEBUG: 'ses-events' } }).ended;
    expect(stderr).toMatch(/\n +at /);
  } finally {
    await endpoint.stop();
  }
});

function expectSentence({ code, stdout, stderr }: Ended, sentence: RegExp): void {
  expect({ code, stdout: stdout.replace(/^messageId,type,[\w,]+\r\n$/, '') }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(sentence);
  expect(stderr).toMatch(/^[^\n]+\.\n$/);
  expect(stderr).not.toContain(secret);
  expect(stderr.trimEnd()).not.toMatch(hidden);
}
