import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FoulEndpoint } from '../deployed/foul-endpoint.ts';
import { type Ended, givenCommand } from './given-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'ses-events-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Long lines wrap again, the cursor is where it was, and the line is empty. */
const cleared = '\u001b[?7h\u001b8\u001b[1G\u001b[2K';

test('Ctrl-C ends `stats` as it ends other processes, and the terminal is as it was', async () => {
  const { signal, stdout, stderr } = await interrupted('stats');
  expect({ signal, stdout }).toEqual({ signal: 'SIGINT', stdout: '' });
  expect(stderr).toContain('0 % · 0 events');
  expect(stderr.endsWith(cleared)).toBe(true);
});

test('Ctrl-C ends `export` at once, though an answer is awaited: no file, one sentence', async () => {
  const { code, stdout, stderr } = await interrupted('export --output events.csv');
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr.endsWith(`${cleared}Interrupted: nothing was written to events.csv.\n`)).toBe(true);
  expect(readdirSync(folder)).toEqual([]);
});

test('Ctrl-C ends `tail` at once, too, and that is no failure', async () => {
  expect(await interrupted('tail --json')).toEqual({ code: 0, signal: null, stdout: '', stderr: '' });
});

test('where the stack is still looked up, too', async () => {
  const environment = (url: string) => ({ AWS_ENDPOINT_URL_CLOUDFORMATION: url });
  expect(await interrupted('export', () => [], environment)).toMatchObject({
    code: 1,
    stdout: '',
    stderr: 'Interrupted: the output is not complete.\n',
  });
});

test('a bar is gone before a sentence is printed', async () => {
  const endpoint = await FoulEndpoint.start('internalError');
  try {
    const args = ['problems', '--table', 't', '--endpoint-url', endpoint.url];
    const { code, stderr } = await givenCommand(args, { isTerminal: true }).ended;
    expect(code).toBe(1);
    expect(stderr).toContain('0 % · 0 events');
    expect(stderr).toContain(`${cleared}DynamoDB has an error of its own`);
    expect(stderr.slice(stderr.indexOf(cleared))).not.toContain('%');
  } finally {
    await endpoint.stop();
  }
});

/** The signal comes once the command has asked and no answer comes. */
async function interrupted(
  line: string,
  options = (url: string) => ['--table', 't', '--endpoint-url', url],
  environment: (url: string) => NodeJS.ProcessEnv = () => ({}),
): Promise<Ended> {
  const endpoint = await FoulEndpoint.start('neverAnswered');
  try {
    const args = [...line.split(' '), ...options(endpoint.url)];
    const { child, ended } = givenCommand(args, { isTerminal: true, folder, environment: environment(endpoint.url) });
    await endpoint.asked;
    child.kill('SIGINT');
    return await ended;
  } finally {
    await endpoint.stop();
  }
}
