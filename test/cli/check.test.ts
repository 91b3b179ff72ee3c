import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { barBeside } from '../../lib/cli/check/check-progress.ts';
import { check } from '../../lib/cli/commands/check.ts';
import { givenWorld } from '../local/given-world.ts';
import { givenCommand } from './given-command.ts';
import { givenOutput } from './given-output.ts';
import { givenStoriesDelivered } from './given-stories.ts';
import { givenStream } from './given-stream.ts';

const world = givenWorld();
const list = `ana@example.com
Gone <gone@example.net>
hal@example.net
mia@example.net

not an address
nobody@example.com
gone@example.net
`;
const customers = 'Name;E-Mail\r\n"Hal; the first";hal@example.net\r\nAna;ana@example.com\r\n';
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'check-'));
  await writeFile(join(folder, 'list.txt'), list);
  await writeFile(join(folder, 'list.csv'), customers);
  await givenStoriesDelivered(world(), '0100019ac0ffee00-8d2f4b1c-1234-5678-9abc', new Date('2026-11-01T08:00:00.000Z'));
});
afterAll(() => rm(folder, { recursive: true }));

test('on 80 columns: each address with its verdict, why, and the command that would change it', async () => {
  expect(await textOf(list, 80)).toBe(`\
ana@example.com                 mail it
    delivered since 2026-11-01 ·
    0100019ac0ffee00-8d2f4b1c-1234-5678-9abc-00000001-000000
gone@example.net                do not mail
    bounced since 2026-11-01 · noSuchAddress: There is no such mailbox. ·
    0100019ac0ffee00-8d2f4b1c-1234-5678-9abc-00000003-000000
hal@example.net                 do not mail
    suppressed since 2026-11-01 · suppressed: SES did not send it: the address
    is on the suppression list of your account, since a mail to it bounced or
    was complained about, or somebody put it there. ·
    0100019ac0ffee00-8d2f4b1c-1234-5678-9abc-00000006-000000
    aws sesv2 delete-suppressed-destination \\
      --email-address=hal@example.net
mia@example.net                 fix first
    bounced since 2026-11-01 · policy: A rule of the recipient or of their
    organisation does not allow this mail. ·
    0100019ac0ffee00-8d2f4b1c-1234-5678-9abc-00000011-000000
not an address                  no address
    This is no address that SES could send to.
nobody@example.com              never heard of
gone@example.net                do not mail
    bounced since 2026-11-01 · noSuchAddress: There is no such mailbox. ·
    0100019ac0ffee00-8d2f4b1c-1234-5678-9abc-00000003-000000

7 addresses: 1 mail it, 1 fix first, 3 do not mail, 1 never heard of, 1 no
address.
`);
});

test('in a pipe a line is an address', async () => {
  const lines = (await textOf(list, 10_000)).split('\n');
  expect(lines).toHaveLength(7 + 3);
  expect(lines[2]).toMatch(
    /^hal@example\.net +do not mail +suppressed since 2026-11-01 · .* · 0100\S+ · aws sesv2 \S+ --email-address=hal@example\.net$/,
  );
});

test.each([40, 80, 200])('no line is longer than %i columns', async (width) => {
  const lines = (await textOf(list, width)).split('\n').filter((line) => !/^\S+@|^ *(?:aws|--email)|0100/.test(line));
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
});

test('--json: one object a line, in the order of the list', async () => {
  const answers = (await textOf(list, 80, { json: true }))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(answers.map(({ address, verdict }) => [address, verdict])).toEqual([
    ['ana@example.com', 'mail'],
    ['gone@example.net', 'doNotMail'],
    ['hal@example.net', 'doNotMail'],
    ['mia@example.net', 'fixFirst'],
    ['not an address', 'notAnAddress'],
    ['nobody@example.com', 'neverHeardOf'],
    ['gone@example.net', 'doNotMail'],
  ]);
  expect(answers[1]).toEqual({
    address: 'gone@example.net',
    verdict: 'doNotMail',
    status: 'bounced',
    reason: 'noSuchAddress',
    meaning: 'There is no such mailbox.',
    advice: expect.stringMatching(/^Look for a typing error/),
    since: '2026-11-01T08:14:01.596Z',
    messageId: '0100019ac0ffee00-8d2f4b1c-1234-5678-9abc-00000003-000000',
  });
});

test('--format csv: own columns as they are, and what is known beside them', async () => {
  const text = await textOf(customers, 80, { format: 'csv' });
  const [header, hal, ana, end] = text.split('\r\n');
  expect(header).toBe('Name;E-Mail;verdict;status;reason;since;messageId;advice;command');
  expect(hal).toMatch(/^"Hal; the first";hal@example\.net;doNotMail;suppressed;suppressed;2026-11-01T08:35:01\.095Z;0100/);
  expect(hal).toMatch(/;aws sesv2 delete-suppressed-destination --email-address=hal@example\.net$/);
  expect(ana).toMatch(/^Ana;ana@example\.com;mail;delivered;;2026-11-01T08:00:01\.204Z;0100[^;]+;;$/);
  expect(end).toBe('');
});

test('hundreds of addresses keep their order', async () => {
  const known = ['ana@example.com', 'nobody', 'gone@example.net', 'somebody@example.com'];
  const many = Array.from({ length: 500 }, (_, index) => known[(index * 7) % known.length] ?? '');
  const answers = (await textOf(many.join('\n'), 80, { json: true })).trim().split('\n');
  expect(answers.map((line) => JSON.parse(line).address)).toEqual(many);
});

test.each([
  ['ana@example.com\n', 'answered'],
  ['nobody@example.com\nnobody\n', 'nothingFound'],
  ['', 'nothingFound'],
])('of %j: %s', async (text, outcome) => {
  expect(await check(world().table, { name: 'check', file: '-' }, true, givenOutput(), undefined, input(text))).toBe(outcome);
});

test('a list without an address is a sentence for people and nothing for programs', async () => {
  expect(await textOf('\n', 80)).toBe('Standard input holds no address.\n');
  expect(await textOf('\n', 80, { json: true })).toBe('');
});

test.each([
  ['a bar where the length is known', 'list.txt', / % · 7 addresses/],
  ['a count where it is not', '-', /(?<!% · )7 addresses/],
])('a person who sends the answers elsewhere sees %s, and then the terminal as it was', async (_, file, seen) => {
  const stream = givenStream(true);
  const path = file === '-' ? file : join(folder, file);
  const output = givenOutput();
  await check(world().table, { name: 'check', file: path }, true, output, barBeside(stream, output), input(list));
  const drawn = String(stream.read() ?? '');
  expect(drawn).toMatch(seen);
  expect(drawn.endsWith('\u001b[?7h\u001b8\u001b[1G\u001b[2K')).toBe(true);
});

test('no bar is drawn on the screen to which the answers go', async () => {
  const stream = givenStream(true);
  const output = { ...givenOutput(), isTerminal: true };
  await check(world().table, { name: 'check', file: '-' }, false, output, barBeside(stream, output), input(list));
  expect(stream.read()).toBeNull();
});

test('the command: a list in, a table with own columns out, exit code 0', async () => {
  const { table, endpoint } = world();
  const from = ['--table', table.tableName, '--endpoint-url', endpoint, '--utc'];
  const ended = await givenCommand(['check', 'list.csv', '--format', 'csv', ...from], { folder }).ended;
  expect(ended).toMatchObject({ code: 0, stderr: '' });
  expect(ended.stdout).toBe(await textOf(customers, 80, { format: 'csv' }));
});

test.each([
  [['none.csv'], 'none.csv is not there: name a file with addresses in it, or - for standard input.\n'],
  [['.'], '. is a folder: name a file with addresses in it.\n'],
  [['list.csv', '--column', 'Mail'], 'list.csv has no column "Mail": its columns are "Name", "E-Mail".\n'],
])('check %j: a sentence, and exit code 1', async (args, sentence) => {
  const { table, endpoint } = world();
  const { ended } = givenCommand(['check', ...args, '--table', table.tableName, '--endpoint-url', endpoint], { folder });
  expect(await ended).toMatchObject({ code: 1, stdout: '', stderr: sentence });
});

type How = { readonly json?: boolean; readonly format?: 'csv' };

async function textOf(text: string, width: number, { json = false, ...how }: How = {}): Promise<string> {
  const output = givenOutput(width);
  await check(world().table, { name: 'check', file: '-', ...how }, json, output, undefined, input(text));
  return output.text();
}

function input(text: string): Readable {
  return Readable.from([Buffer.from(text)]);
}
