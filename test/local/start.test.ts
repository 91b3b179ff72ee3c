import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { startEmbeddedDynamoDB } from '../../lib/local/embedded-dynamodb.ts';

const root = join(import.meta.dirname, '../..');

test('npm start delivers the stream, reads every history back and ends with exit code 0', async () => {
  const { code, stdout, stderr } = await start();
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('gone@example.net  bounced');
  expect(stdout).toContain('hal@example.net  suppressed');
  expect(stdout).toMatch(/somebody of them {2}opened 1/);
  expect(stdout).toContain("SES's first message to a new destination");
  expect(stdout).toContain('MalformedEvent: The text is not JSON.');
  expect(stdout).toContain('Everything sent was read back, each fact once.');
  expect(stdout).toMatch(/npx ses-events local --history 30d --traffic 2 --page\n$/);
});

test('npm start -- FILE takes the place of the stream', async () => {
  const { code, stdout } = await start(['--utc', 'test/fixtures/bounce.json', 'test/fixtures/topic-validated.txt']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/bounced\n +2026-|bounced\n +\d\d:\d\d/);
  expect(stdout).toMatch(/delivered +2 /);
});

test('- is standard input, and a message that is refused is named and ends with exit code 1', async () => {
  const { code, stdout } = await start(['-'], {}, '{"eventType":"Bounce","mail":{}}');
  expect(code).toBe(1);
  expect(stdout).toContain('Standard input was refused: MalformedEvent: The event has no text "mail.messageId".');
});

test('so is one whose id SNS has not made', async () => {
  const envelope = { Type: 'Notification', MessageId: 'mine', Message: '{"eventType":"Bounce","mail":{}}' };
  const { code, stdout } = await start(['-'], {}, JSON.stringify(envelope));
  expect(code).toBe(1);
  expect(stdout).toContain('Standard input was refused: MalformedEvent: The event has no text "mail.messageId".');
});

test('AWS_ENDPOINT_URL_DYNAMODB names the DynamoDB to use, again and again', async () => {
  const database = await startEmbeddedDynamoDB();
  const runs = [
    await start([], { AWS_ENDPOINT_URL_DYNAMODB: database.endpoint }),
    await start([], { AWS_ENDPOINT_URL_DYNAMODB: database.endpoint }),
  ];
  await database.stop();
  expect(runs.map(({ code }) => code)).toEqual([0, 0]);
  expect(runs[0]?.stdout).toContain(`the table of the template is at ${database.endpoint}`);
});

test.each([
  [['absent.json'], /^absent\.json cannot be read \(ENOENT\): name a file/],
  [['--fast'], /^There is no option --fast\.[\s\S]*Usage: npm start/],
])('npm start -- %s is refused with a sentence and exit code 2', async (args, message) => {
  const { code, stdout, stderr } = await start(args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(message);
  expect(stderr).not.toContain('    at ');
});

test('an endpoint where nothing listens is said in a sentence', async () => {
  const { code, stderr } = await start([], { AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1:9' });
  expect(code).toBe(2);
  expect(stderr).toMatch(/^No DynamoDB answers at http:\/\/127\.0\.0\.1:9/);
  expect(stderr).not.toContain('    at ');
});

type Ended = { readonly code: number; readonly stdout: string; readonly stderr: string };

function start(args: readonly string[] = [], environment: Readonly<Record<string, string>> = {}, input = ''): Promise<Ended> {
  return new Promise((resolve) => {
    const env = { PATH: process.env.PATH, TMPDIR: process.env.TMPDIR, NODE_ENV: undefined, ...environment };
    const child = execFile(
      process.execPath,
      ['--import', 'tsx', 'bin/local-world.ts', ...args],
      { cwd: root, env },
      (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
    child.stdin?.end(input);
  });
}
