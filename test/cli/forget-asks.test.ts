import { createHash } from 'node:crypto';
import { PassThrough } from 'node:stream';
import { forget } from '../../lib/cli/commands/forget.ts';
import type { Desk } from '../../lib/cli/forget/desk.ts';
import { askOn } from '../../lib/cli/forget/desk.ts';
import type { NamedOutputs } from '../../lib/deployed/outputs-of.ts';
import type { Source } from '../../lib/deployed/source.ts';
import { givenEvent } from '../table/given-event.ts';
import { givenNewTable } from '../table/given-rows.ts';
import { givenDesk } from './given-desk.ts';
import { givenOutput } from './given-output.ts';

const newTable = givenNewTable();
const address = 'ana@example.com';
type Table = Awaited<ReturnType<typeof newTable>>;
type How = {
  readonly address?: string;
  readonly yes?: boolean;
  readonly dryRun?: boolean;
  readonly scan?: boolean;
  readonly json?: boolean;
  readonly source?: Source;
  readonly outputs?: NamedOutputs;
};

test('the plan is shown and asked about; yes erases', async () => {
  const table = await givenTable();
  const desk = givenDesk(true);
  const text = await run(table, desk);
  expect(text).toContain('to delete  1 row about it, of 1 mail\n');
  expect(text).toContain('to change  2 rows about others');
  expect(desk.asked).toEqual(['Erase ana@example.com? Nothing but a backup brings it back.']);
  expect(await rowsOf(table)).toEqual([
    { candidates: ['ben@example.com', 'cy@example.com'] },
    { recipient: 'ben@example.com', subject: 'Order of ***' },
  ]);
});

test.each([
  ['no', givenDesk(false), {}, 'Nothing was erased.'],
  ['nobody there', givenDesk(), {}, /^Nothing was erased, since nobody can be asked here: give --yes/],
])('%s: the plan is shown, nothing is erased, and it is said', async (_, desk, how, sentence) => {
  const table = await givenTable();
  const before = await rowsOf(table);
  const output = givenOutput();
  await expect(forget(where(table), action(how), false, output, desk)).rejects.toThrow(sentence);
  expect(output.text()).toContain('1 row about it');
  expect(await rowsOf(table)).toEqual(before);
});

test('--dry-run shows the plan alone, and asks nobody', async () => {
  const table = await givenTable();
  const before = await rowsOf(table);
  const desk = givenDesk(true);
  expect(await run(table, desk, { dryRun: true })).not.toContain('Receipt');
  expect(desk.asked).toEqual([]);
  expect(await rowsOf(table)).toEqual(before);
});

test('what the whole table costs is said before it is read; --no-scan leaves it out, and says what is missed', async () => {
  const table = await givenTable();
  const [desk, other] = [givenDesk(), givenDesk()];
  await run(table, desk, { dryRun: true });
  expect(desk.noted.join('')).toMatch(/^Looking through the whole table.*\n$/);
  const text = await run(table, other, { yes: true, scan: false });
  expect(other.noted).toEqual([]);
  expect(text).toContain('rows of other mails may name it still');
  expect(text).toContain('not looked through as a whole');
  expect((await rowsOf(table)).filter(({ subject = '' }) => subject.includes(address))).toHaveLength(1);
});

test('the receipt names nobody: a hash by which a later request is matched, of every spelling the same', async () => {
  const [one, other] = [await newTable(), await newTable()];
  const receipts = [
    await run(one, givenDesk(), { address: 'Ana <ANA@bücher.example>', json: true }),
    await run(other, givenDesk(), { address: 'ana@xn--bcher-kva.example', json: true }),
  ].map((text) => JSON.parse(text.trim().split('\n')[1] ?? '').receipt);
  const hash = createHash('sha256').update('ana@xn--bcher-kva.example').digest('hex');
  expect(receipts.map(({ addressHash }) => addressHash)).toEqual([hash, hash]);
  const text = await run(await givenTable(), givenDesk(), { yes: true });
  const receipt = text.slice(text.indexOf('Receipt'));
  expect(receipt).toContain(createHash('sha256').update(address).digest('hex'));
  expect(receipt).not.toMatch(/ana@/i);
});

test('nothing found is no question: a receipt of nothing, and an outcome of its own', async () => {
  const table = await givenTable();
  const [desk, output] = [givenDesk(true), givenOutput()];
  expect(await forget(where(table), action({ address: 'nobody@example.com' }), false, output, desk)).toBe('nothingFound');
  expect(output.text()).toContain('No row names it.');
  expect(output.text()).toContain('deleted  0 rows about it');
  expect(desk.asked).toEqual([]);
});

test.each<[Source, string]>([
  [{ kind: 'stack', stack: 'staging', region: 'us-east-1' }, ' --stack staging --region us-east-1'],
  [{ kind: 'table', table: 'events', shards: 4, feedIndex: 'all', profile: 'a b' }, " --table events --profile 'a b'"],
  [{ kind: 'local', path: '/tmp/world' }, ' --local --path /tmp/world'],
  [
    { kind: 'stack', stack: 'x', endpointUrl: 'https://ana:p@ss@db.example:8000/a?b=c@d' },
    " --stack x --endpoint-url 'https://USER:PASSWORD@db.example:8000/a?b=c@d'",
  ],
])('late events are said, with the commands that look and erase again in the same place: %o', async (source, flags) => {
  const text = await run(await newTable(), givenDesk(), { source });
  expect(text).toContain(`  ses-events recipient ADDRESS${flags}\n  ses-events forget ADDRESS${flags}\n`);
});

test('what is not reached is said, and until when: of the stack what it has, of a table alone what there can be', async () => {
  const alone = await run(await newTable(), givenDesk());
  // Twenty-three days, fourteen more, one and thirty-five after the first of November.
  for (const day of [
    'failure queues    until 2026-12-08',
    'SNS               until 2026-11-24',
    'stream            until 2026-11-02',
    'backups           until 2026-12-06',
  ])
    expect(alone).toContain(day);
  expect(alone).toContain('archive           the raw events in S3, if the stack keeps them');
  const bare = await run(await newTable(), givenDesk(), { outputs: { tableName: 't' } });
  expect(bare).not.toMatch(/archive|consumers|stream/);
  const all = { archiveBucketName: 'events-bucket', archiveRetentionDays: '90', unforwardedEventsQueueUrl: 'https://q' };
  const full = await run(await newTable(), givenDesk(), { outputs: all });
  expect(full).toContain('the raw events in the bucket events-bucket, for 90 days each');
  expect(full).toMatch(/ stream +until .* consumers +what they made/s);
  for (const text of [alone, bare, full]) expect(text).toContain('"redrive" and "replay" bring back what they send');
});

test.each([
  ['y\n', true],
  ['YES\n', true],
  ['\n', false],
  ['n\n', false],
  ['', false],
  ['\u0003', false],
])('whoever is asked and says %j', async (said, agreed) => {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const answer = askOn(input, output, 'Erase?');
  input.end(said);
  expect(await answer).toBe(agreed);
  expect(String(output.read())).toContain('Erase? [y/N] ');
});

/** Her own row, an open that can be hers, and another's mail that quotes her. */
async function givenTable(): Promise<Table> {
  const table = await newTable();
  const { recipient: _, ...open } = givenEvent({
    type: 'open',
    detail: {},
    candidates: [address, 'ben@example.com', 'cy@example.com'],
  });
  await table.put(
    givenEvent(),
    open,
    givenEvent({ messageId: 'other', recipient: 'ben@example.com', subject: `Order of ${address}` }),
  );
  return table;
}

async function rowsOf({ client, tableName }: Table): Promise<readonly { readonly subject?: string }[]> {
  const { ScanCommand } = await import('@aws-sdk/lib-dynamodb');
  const { Items = [] } = await client.send(new ScanCommand({ TableName: tableName }));
  return Items.map(({ recipient, candidates, subject }) => ({
    ...(recipient && { recipient }),
    ...(candidates ? { candidates } : { subject }),
  })).sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
}

function where(table: Table, { source = { kind: 'local' }, outputs }: How = {}) {
  return { table, source, ...(outputs && { outputs }) };
}

function action({ yes = false, dryRun = false, scan = true, ...how }: How) {
  return { name: 'forget', address: how.address ?? address, yes, dryRun, scan } as const;
}

async function run(table: Table, desk: Desk, how: How = {}): Promise<string> {
  const output = givenOutput();
  await forget(where(table, how), action(how), how.json ?? false, output, desk);
  return output.text();
}
