import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { programOf } from '../../lib/cli/arguments/program.ts';
import { fill } from '../../lib/local/history/fill.ts';
import { stories } from '../../lib/local/stories.ts';
import { outputs } from '../../lib/stack/names.ts';
import { synthesize } from '../../lib/stack/synthesize.ts';
import { toItem } from '../../lib/table/item.ts';
import { write } from '../../lib/table/writer.ts';
import { givenCommand } from '../cli/given-command.ts';
import { givenFolder } from '../local/given-program.ts';
import { until } from '../local/until.ts';
import { account, region } from '../stack/account/bootstrap.ts';
import { resolved } from '../stack/account/resolved.ts';
import { givenClock } from '../table/given-clock.ts';
import { givenEvent } from '../table/given-event.ts';
import { type GivenTables, givenTables } from '../table/given-table.ts';
import { hasJq, ranInShell } from './given-shell.ts';
import { GuardedAccount } from './guarded-account.ts';
import { allows, type PermissionAsked, type Policy, policyOf, unused } from './policy.ts';
import { runbook } from './readmes.ts';

const folder = givenFolder();
const deployed: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(synthesize({ sesEvents: { forward: true, archive: true } }).Outputs).map(([name, { Value }]) => [
      name,
      String(resolved(Value)),
    ]),
  ),
  // The one resource that has a name of its own.
  [outputs.configurationSetName]: 'ses-events',
};

describe('the reader', () => {
  const reader = policyOf('Reader');
  const told = stories('000001a20905cf7e', new Date('2026-11-23T09:28:25.470Z'));
  const now = '2026-11-25T09:30:00.000Z';
  const messageId = told[0]?.mail.messageId ?? '';
  const questions: readonly (readonly [name: string, ...args: string[]])[] = [
    ['history', messageId],
    ['recipient', 'ana@example.com'],
    ['why', messageId],
    ['why', 'ana@example.com'],
    ['check', 'list.txt'],
    ['mails', '--since', '7d'],
    ['events', '--since', '7d'],
    // So few that the command would like to look at other rows.
    ['events', '--since', '7d', '--type', 'complaint'],
    ['problems', '--since', '7d'],
    ['stats', '--since', '7d'],
    ['export', '--since', '7d'],
  ];
  let tables: GivenTables;
  let guarded: GuardedAccount;
  beforeAll(async () => {
    writeFileSync(join(folder, 'list.txt'), 'ana@example.com\nnobody@example.com\n');
    tables = await givenTables();
    const tableName = await tables.create(deployed[outputs.tableName]);
    const table = { client: tables.client, tableName, shardCount: 4, now: () => new Date(now) };
    await fill(table, told, () => {}, new AbortController().signal);
    guarded = new GuardedAccount(reader, tables.endpoint);
    await guarded.start();
  });
  afterAll(async () => {
    await guarded.stop();
    await tables.stop();
  });
  const ask = (question: readonly string[]) =>
    givenCommand(question, { folder, now, environment: { AWS_ENDPOINT_URL: guarded.url } });

  test.each(questions.map((question) => [question.join(' '), question] as const))('%s: is answered', async (_, question) => {
    const { code, stdout, stderr } = await ask(question).ended;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).not.toMatch(/^(?:No .*)?\s*$/);
  });

  test('tail is answered', async () => {
    const { child, ended } = ask(['tail']);
    const before = guarded.allowed.length;
    // After the stack is found, each type is asked for.
    await until(() => guarded.allowed.length >= before + 2 || child.exitCode !== null);
    child.kill('SIGINT');
    expect(await ended).toMatchObject({ code: 0, stderr: '' });
  });

  test('page is answered', async () => {
    const { child, ended } = ask(['page', '--no-open']);
    const address = await addressSaid(child);
    const [cookie = ''] = ((await fetch(address, { redirect: 'manual' })).headers.get('Set-Cookie') ?? '').split(';');
    const mail = await fetch(new URL(`/mail/${messageId}`, address), { headers: { Cookie: cookie } });
    expect(await mail.text()).toContain('ana@example.com');
    child.kill('SIGINT');
    expect(await ended).toMatchObject({ code: 0, stderr: '' });
  });

  test('these are all commands that read the table', () => {
    const { commands } = programOf({ now: new Date(now), width: 80, write: () => {}, done: () => {} });
    const names = commands
      .map((command) => command.name())
      .filter((name) => !['explain', 'redrive', 'replay', 'forget', 'local', 'help'].includes(name));
    expect(new Set([...questions.map(([name]) => name), 'tail', 'page'])).toEqual(new Set(names));
  });

  test('nothing more is allowed than was called, and of what is refused the commands do without', () => {
    expect(unused(reader, guarded.allowed)).toEqual([]);
    expect(new Set(guarded.refused.map(({ action }) => action))).toEqual(new Set(['dynamodb:Scan']));
  });

  test('nothing of another stack is allowed', () => {
    expect(guarded.allowed.map(ofAnotherStack).filter((asked) => allows(reader, asked))).toEqual([]);
  });
});

describe('the forgetter', () => {
  const forgetter = policyOf('Forgetter');
  const address = 'bea@example.com';
  let tables: GivenTables;
  let guarded: GuardedAccount;
  beforeAll(async () => {
    tables = await givenTables();
    const tableName = await tables.create(deployed[outputs.tableName]);
    const named = { candidates: [address, 'cy@example.com'] };
    const { recipient: _, ...open } = givenEvent({ ...named, type: 'open', detail: {} });
    const alone = { ...open, type: 'click', candidates: [address] } as const;
    const rows = [givenEvent({ recipient: address }), open, alone].map((event) => toItem(event, { shardCount: 4 }));
    await write(tables.client, tableName, rows, givenClock());
    guarded = new GuardedAccount(forgetter, tables.endpoint);
    await guarded.start();
  });
  afterAll(async () => {
    await guarded.stop();
    await tables.stop();
  });

  test('may erase, and nothing more is allowed than was called, of this stack alone', async () => {
    const { code, stdout, stderr } = await givenCommand(['forget', address, '--yes', '--json'], {
      folder,
      environment: { AWS_ENDPOINT_URL: guarded.url },
    }).ended;
    const [, receipt = '{}'] = stdout.split('\n');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(receipt)).toMatchObject({ receipt: { deleted: 1, changed: 1, emptied: 1 } });
    expect(guarded.refused).toEqual([]);
    expect(unused(forgetter, guarded.allowed)).toEqual([]);
    expect(guarded.allowed.map(ofAnotherStack).filter((asked) => allows(forgetter, asked))).toEqual([]);
  });

  test('who may only read is told what it needs, and nothing is erased', async () => {
    const reading = new GuardedAccount(policyOf('Reader'), tables.endpoint);
    await reading.start();
    try {
      const ask = (...more: readonly string[]) =>
        givenCommand(['forget', 'cy@example.com', '--yes', ...more], { folder, environment: { AWS_ENDPOINT_URL: reading.url } })
          .ended;
      expect(await ask()).toMatchObject({
        code: 1,
        stderr: expect.stringContaining('may not erase here: they need dynamodb:Query, Scan'),
      });
      expect(await ask('--no-scan')).toMatchObject({ code: 0 });
    } finally {
      await reading.stop();
    }
  });
});

describe('the operator', () => {
  const operator = policyOf('Operator');
  const reader = policyOf('Reader').Statement;
  const added = { ...operator, Statement: operator.Statement.slice(reader.length) };

  test('may all that the reader may', () => {
    expect(operator.Statement.slice(0, reader.length)).toEqual(reader);
  });

  (hasJq ? test : test.skip)('may do what the runbook does and what hands rows on, and nothing more', async () => {
    const asked = [
      ...permissionsOf(runbook()),
      ...permissionsOf(runbook('### What did not reach the bus'), givenBus),
      ...(await permissionsOfRedrive(operator)),
    ];
    expect(asked.filter((one) => !allows(operator, one))).toEqual([]);
    expect(unused(added, asked)).toEqual([]);
    const ofOneStack = asked.filter(({ resource }) => resource !== '*');
    expect(ofOneStack.map(ofAnotherStack).filter((one) => allows(operator, one))).toEqual([]);
    // Three queues, the stack, two functions, three logs, the table, the archive's stream, the topic and the configuration set.
    expect(new Set(ofOneStack.map(({ resource }) => resource)).size).toBe(13);
  });
});

/** Of the calls of `aws` in it. */
function permissionsOf(steps: string, files: Readonly<Record<string, string>> = {}): readonly PermissionAsked[] {
  const { calls, stderr } = ranInShell(steps, { outputs: JSON.stringify(deployed), ...files });
  expect(stderr).toBe('');
  return calls.map(permissionFor);
}

/** One message waits, and one mail has its rows in the table. */
const givenBus = {
  waiting: JSON.stringify({
    Messages: [{ ReceiptHandle: 'first', Body: JSON.stringify({ DDBStreamBatchInfo: { batchSize: 1 } }) }],
  }),
  items: '{"Items":[]}',
  answer: '{"batchItemFailures":[]}',
  mails: '{"messageId":"message-1"}',
};

/** Of a look into both queues, and of sending what waits there. */
async function permissionsOfRedrive(policy: Policy): Promise<readonly PermissionAsked[]> {
  const guarded = new GuardedAccount(policy, '');
  await guarded.start();
  for (const args of [['redrive'], ['redrive', '--send']]) {
    guarded.queue.send(JSON.stringify({ Message: '{}' }));
    const { code, stderr } = await givenCommand(args, { environment: { AWS_ENDPOINT_URL: guarded.url } }).ended;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  }
  await guarded.stop();
  return guarded.allowed;
}

type About = { readonly option: string; readonly resource: (value: string) => string };

const resourceOf: Readonly<Record<string, About>> = {
  cloudformation: { option: '--stack-name', resource: (name) => `stack/${name}/1a2b` },
  dynamodb: { option: '--table-name', resource: (name) => `table/${name}` },
  firehose: { option: '--delivery-stream-name', resource: (name) => `deliverystream/${name}` },
  sqs: { option: '--queue-url', resource: (url) => url.split('/').at(-1) ?? '' },
  lambda: { option: '--function-name', resource: (name) => `function:${name}` },
  logs: { option: '--log-group-name', resource: (name) => `log-group:${name}` },
  sns: { option: '--topic-arn', resource: (arn) => arn.split(':').at(-1) ?? '' },
  ses: { option: '--configuration-set-name', resource: (name) => `configuration-set/${name}` },
};

/** About no resource that IAM could tell from another. @see https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html */
const aboutAll = [
  'cloudwatch:DescribeAlarms',
  'cloudwatch:GetMetricStatistics',
  'lambda:GetAccountSettings',
  'lambda:ListEventSourceMappings',
  'ses:GetAccount',
];

/** Of commands that have another name in IAM. */
const iamName: Readonly<Record<string, string>> = { Invoke: 'InvokeFunction', sesv2: 'ses' };

/** What IAM is asked for such a call of the AWS CLI. */
function permissionFor([command = '', verb = '', ...args]: readonly string[]): PermissionAsked {
  const service = iamName[command] ?? command;
  const operation = verb.replace(/(?:^|-)([a-z])/g, (_, first) => first.toUpperCase());
  const action = `${service}:${iamName[operation] ?? operation}`;
  if (aboutAll.includes(action)) return { action, resource: '*' };
  const kind = resourceOf[service];
  if (!kind) throw new Error(`Say here what resource a call of ${service} is about.`);
  const resource = kind.resource(args[args.indexOf(kind.option) + 1] ?? '');
  return { action, resource: `arn:aws:${service}:${region}:${account}:${resource}` };
}

function ofAnotherStack({ action, resource }: PermissionAsked): PermissionAsked {
  return { action, resource: resource.replace('ses-events', 'ses-events-staging') };
}

/** Where a page is served, once the command has said so. */
async function addressSaid({ stdout }: ReturnType<typeof givenCommand>['child']): Promise<string> {
  const [said] = stdout ? await once(stdout, 'data') : [];
  return /http:\S+/.exec(String(said))?.[0] ?? 'It has said no address.';
}
