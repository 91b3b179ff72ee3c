import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArguments } from '../../lib/cli/parse-arguments.ts';
import { perform } from '../../lib/cli/perform.ts';
import { patience } from '../../lib/deployed/patience.ts';
import type { EmailEvent } from '../../lib/events/email-event.ts';
import { toItem } from '../../lib/table/item.ts';
import { write } from '../../lib/table/writer.ts';
import { type CloudFormation, givenCloudFormation } from '../deployed/given-cloudformation.ts';
import { givenFolder } from '../local/given-program.ts';
import { givenClock } from '../table/given-clock.ts';
import { givenEvent } from '../table/given-event.ts';
import { type GivenTables, givenTables } from '../table/given-table.ts';
import { type Ended, givenCommand } from './given-command.ts';
import { givenOutput } from './given-output.ts';

const folder = givenFolder();
const now = '2026-11-05T00:00:00.000Z';
const both = ['--region', 'eu-west-1', '--region', 'us-east-1'];

/** Ana's mails: those of the first and the third day are of Europe, where all is well; on the second and the fourth America's bounce. */
const [first, second, third, fourth] = [1, 2, 3, 4].map((day) => mailOf(day)) as [Mail, Mail, Mail, Mail];

const before = { ...process.env };
let tables: GivenTables;
let cloudFormation: CloudFormation;
beforeAll(async () => {
  tables = await givenTables();
  const [europe, america] = [await tables.create(), await tables.create()];
  // What is replicated is in both.
  await put(europe, [...first, ...third]);
  await put(america, [...second, ...fourth, ...third]);
  const stack = (TableName: string) => ({ TableName, ShardCount: '2', FeedIndex: 'all' });
  cloudFormation = await givenCloudFormation({
    'eu-west-1/ses-events': stack(europe),
    'us-east-1/ses-events': stack(america),
    'sa-east-1/ses-events': stack('deleted'),
    'eu-central-1/ses-events': 'AccessDenied',
    'eu-west-1/Shop': { MailTableName0A1B2C3D: europe, MailShardCount9F00AA11: '2', MailFeedIndexDEADBEEF: 'all' },
  });
  writeFileSync(join(folder, 'list.txt'), 'ana@example.com\nbea@example.com\n');
  Object.assign(process.env, endpoints(), { AWS_ACCESS_KEY_ID: 'anybody', AWS_SECRET_ACCESS_KEY: 'anything' });
});
afterAll(async () => {
  process.env = before;
  await tables?.stop();
  await cloudFormation?.stop();
});

test('history and why of a mail say in which of the regions it is known', async () => {
  for (const command of ['history', 'why']) {
    const { stdout } = await asked(command, fourth.id, ...both);
    expect(stdout).toMatch(/^ {2}region {2,}us-east-1$/m);
    expect(stdout).toMatch(/^ *ana@example\.com {2}bounced$/m);
    expect(await json(command, fourth.id, ...both)).toMatchObject({ messageId: fourth.id, region: 'us-east-1' });
    expect(await json(command, first.id, ...both)).toMatchObject({ messageId: first.id, region: 'eu-west-1' });
    expect(await json(command, first.id, '--region', 'eu-west-1')).not.toHaveProperty('region');
  }
});

test("a mail that both regions hold is told once: a replica's rows are the same facts", async () => {
  const { events, ...alone } = (await json('history', third.id, '--region', 'eu-west-1')) as { events: readonly object[] };
  expect(events).toHaveLength(third.length);
  expect(await json('history', third.id, ...both)).toEqual({ ...alone, events, region: 'eu-west-1' });
});

test.each([['--json'], ['--events', '--json']])(
  'recipient %s: the mails of all regions, newest send first, each once',
  async (...how) => {
    const ids = (lines: string) =>
      lines
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).messageId);
    const all = await asked('recipient', 'ana@example.com', ...both, ...how);
    expect(ids(all.stdout)).toEqual([fourth.id, third.id, second.id, first.id]);
    const turned = await asked('recipient', 'ana@example.com', '--region', 'us-east-1', '--region', 'eu-west-1', ...how);
    expect(turned.stdout).toBe(all.stdout);
    expect(ids((await asked('recipient', 'ana@example.com', ...both, '--limit', '2', ...how)).stdout)).toEqual([
      fourth.id,
      third.id,
    ]);
  },
);

test('why of an address and check judge by the events of all regions together', async () => {
  expect(await json('why', 'ana@example.com', ...both)).toMatchObject({
    counts: { bounced: 2, delivered: 2 },
    messageId: fourth.id,
  });
  expect(await json('why', 'ana@example.com', '--region', 'eu-west-1')).toMatchObject({ counts: { delivered: 2 } });
  const words = async (...regions: readonly string[]) =>
    (await asked('check', join(folder, 'list.txt'), '--json', ...regions)).stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).verdict);
  expect(await words(...both)).toEqual(['doNotMail', 'neverHeardOf']);
  expect(await words('--region', 'eu-west-1')).toEqual(['mail', 'neverHeardOf']);
});

test('a region that is named twice is asked once', async () => {
  const earlier = cloudFormation.asked.length;
  expect(await json('history', first.id, '--region', 'eu-west-1', '--region', 'eu-west-1')).not.toHaveProperty('region');
  expect(cloudFormation.asked.slice(earlier)).toEqual(['eu-west-1/ses-events']);
});

test.each([
  ['ap-south-1', 'history', /^ap-south-1: There is no stack ses-events in this account and region: deploy it/],
  ['eu-central-1', 'recipient', /^eu-central-1: These credentials may not read here/],
  ['sa-east-1', 'why', /^sa-east-1: The table of the stack is not there/],
  ['sa-east-1', 'check', /^sa-east-1: The table of the stack is not there/],
])(
  'where the stack of %s cannot be asked, %s says so and answers nothing: never a shorter answer',
  async (region, command, sentence) => {
    const subject = { history: first.id, check: join(folder, 'list.txt') }[command] ?? 'ana@example.com';
    const ended = await ask([command, subject, '--region', 'eu-west-1', '--region', region]);
    expect(ended).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(sentence) });
  },
);

test('SES_EVENTS_STACK names the stack, --stack comes before it, and an error says where the name is from', async () => {
  const named = { SES_EVENTS_STACK: 'Shop/Mail' };
  const known = await ask(['history', first.id, '--json'], named);
  expect(JSON.parse(known.stdout)).toMatchObject({ messageId: first.id });
  expect(await ask(['history', 'any', '--stack', 'gone'], named)).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^There is no stack gone in this account/),
  });
  expect(await ask(['history', 'any'], { SES_EVENTS_STACK: 'gone' })).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^There is no stack gone \(from SES_EVENTS_STACK\) in this account/),
  });
});

type Mail = readonly EmailEvent[] & { readonly id: string };

function mailOf(day: number): Mail {
  const id = `m${day}`;
  const time = (second: number) => `2026-11-0${day}T10:00:0${second}.000Z`;
  const fields = { messageId: id, sentAt: time(0) };
  const bounced = {
    bounceType: 'Permanent',
    bounceSubType: 'NoEmail',
    bouncedRecipients: [{ emailAddress: 'ana@example.com', status: '5.1.1', diagnosticCode: 'smtp; 550 5.1.1 user unknown' }],
  };
  const outcome =
    day % 2 === 0
      ? givenEvent({ ...fields, type: 'bounce', occurredAt: time(1), detail: bounced, permanent: true })
      : givenEvent({ ...fields, occurredAt: time(1) });
  return Object.assign([givenEvent({ ...fields, type: 'send', occurredAt: time(0), detail: {} }), outcome], { id });
}

async function put(tableName: string, events: readonly EmailEvent[]): Promise<void> {
  const items = events.map((event) => toItem(event, { shardCount: 2 }));
  await write(tables.client, tableName, items, givenClock());
}

/** The command, in a process of its own. */
function ask(args: readonly string[], variables: NodeJS.ProcessEnv = {}): Promise<Ended> {
  return givenCommand(args, { environment: { ...endpoints(), ...variables }, now, folder }).ended;
}

function endpoints() {
  return { AWS_ENDPOINT_URL_CLOUDFORMATION: cloudFormation.url, AWS_ENDPOINT_URL_DYNAMODB: tables.endpoint };
}

/** The same here: a process each would take its time. */
async function asked(...args: readonly string[]): Promise<{ readonly stdout: string }> {
  const command = parseArguments(args, new Date(now));
  if ('text' in command || command.action.name === 'local') throw new Error('That asks nothing.');
  const output = givenOutput();
  await perform(command, command.action, patience, output);
  return { stdout: output.text() };
}

async function json(...args: readonly string[]): Promise<unknown> {
  return JSON.parse((await asked(...args, '--json')).stdout);
}
