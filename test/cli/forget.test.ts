import { parseArguments } from '../../lib/cli/parse-arguments.ts';
import { perform } from '../../lib/cli/perform.ts';
import { patience } from '../../lib/deployed/patience.ts';
import { seeded } from '../../lib/local/disorder.ts';
import { seeds } from '../faults/seeds.ts';
import { ana, givenRows } from '../operate/forget/given-rows.ts';
import { allRows, countsOf, expectForgotten, givenTableOf, put } from '../operate/forget/given-table.ts';
import { type GivenTables, givenTables } from '../table/given-table.ts';
import { CountingProxy } from './counting-proxy.ts';
import { givenCommand } from './given-command.ts';
import { givenOutput } from './given-output.ts';

const before = { ...process.env };
let tables: GivenTables;
beforeAll(async () => {
  tables = await givenTables();
  Object.assign(process.env, { AWS_REGION: 'eu-west-1', AWS_ACCESS_KEY_ID: 'anybody', AWS_SECRET_ACCESS_KEY: 'anything' });
});
afterAll(async () => {
  process.env = before;
  await tables.stop();
});

const given = givenRows(8, seeded(7));

test.each([7, ...seeds])(
  'she is gone from the whole table, all others stay as they are, the receipt counts right (%s)',
  async (seed) => {
    const given = givenRows(12, seeded(seed));
    const table = await givenTableOf(tables, given);
    const { plan, receipt } = await forgotten(table);
    const counts = countsOf(new Map(given.map(({ row }) => [`${row.messageId} ${row.eventKey}`, row])), given);
    expect(Math.min(counts.deleted, counts.changed)).toBeGreaterThan(0);
    expect(plan).toMatchObject({ delete: counts.deleted, change: counts.changed, empty: counts.emptied, scanned: true });
    expect(receipt).toMatchObject({ ...counts, table, region: 'eu-west-1' });
    expectForgotten(await allRows(tables, table), given);
    expect((await forgotten(table)).receipt).toMatchObject({ deleted: 0, changed: 0, emptied: 0 });
    // SES may tell it all once more.
    await put(tables, table, given);
    expect((await forgotten(table)).receipt).toMatchObject(counts);
    expectForgotten(await allRows(tables, table), given);
  },
);

/** Mails of which her own rows are there lead to all others, if those go last. */
const ofHerMails = given.filter(({ row }) =>
  given.some((one) => one.row.messageId === row.messageId && one.row.recipient === ana),
);

test.each([
  [10, 'the whole table is looked through', given, []],
  [5, 'her mails alone are', ofHerMails, ['--no-scan']],
])(
  'killed at %s points and run again it ends the same, where %s: nothing of her, all others, the receipt right',
  async (kills, _, rows, how) => {
    const proxy = await CountingProxy.start(tables.endpoint);
    try {
      await forgotten(await givenTableOf(tables, rows), how, proxy.url);
      const all = proxy.begin();
      const random = seeded(11);
      for (let kill = 0; kill < kills; kill += 1) {
        const table = await givenTableOf(tables, rows);
        const at = 1 + Math.floor(((kill + random()) / kills) * all);
        await killed(proxy, at, argumentsFor(table, proxy.url, how));
        const counts = countsOf(await allRows(tables, table), rows);
        expect({ at, receipt: (await forgotten(table, how)).receipt }).toMatchObject({ at, receipt: counts });
        expectForgotten(await allRows(tables, table), rows);
      }
    } finally {
      await proxy.stop();
    }
  },
);

/** The command, in a process of its own, until so many requests were answered. */
async function killed(proxy: CountingProxy, at: number, args: readonly string[]): Promise<void> {
  const { child, ended } = givenCommand(args);
  proxy.begin(at, () => child.kill('SIGKILL'));
  expect(await ended).toMatchObject({ signal: 'SIGKILL' });
  await proxy.settled();
}

type Answer = { readonly plan?: object; readonly receipt?: object };

function argumentsFor(table: string, endpoint: string, how: readonly string[]): readonly string[] {
  return ['forget', ana, '--yes', '--json', '--table', table, '--endpoint-url', endpoint, ...how];
}

async function forgotten(table: string, how: readonly string[] = [], endpoint = tables.endpoint): Promise<Answer> {
  const command = parseArguments(argumentsFor(table, endpoint, how), new Date());
  if ('text' in command || command.action.name === 'local') throw new Error('That forgets nobody.');
  const output = givenOutput();
  await perform(command, command.action, patience, output);
  return Object.assign(
    {},
    ...output
      .text()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  );
}
