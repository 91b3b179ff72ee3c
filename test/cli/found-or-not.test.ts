import type { EmailEvent } from '../../lib/events/email-event.ts';
import { toItem } from '../../lib/table/item.ts';
import { write } from '../../lib/table/writer.ts';
import { givenClock } from '../table/given-clock.ts';
import { givenEvent } from '../table/given-event.ts';
import { type GivenTables, givenTables } from '../table/given-table.ts';
import { givenCommand } from './given-command.ts';

let tables: GivenTables;
let where: readonly string[] = [];
beforeAll(async () => {
  tables = await givenTables();
  const tableName = await tables.create();
  await put(tableName, givenEvent({ messageId: 'known' }));
  where = ['--table', tableName, '--endpoint-url', tables.endpoint];
});
afterAll(() => tables.stop());

const day = '--since 2026-11-01 --until 2026-11-02 --utc';

test.each([
  ['history known', 'history m1'],
  ['history known --format insights', 'history m1 --format insights'],
  ['recipient ana@example.com', 'recipient nobody@example.com'],
  [`events ${day}`, `events ${day} --type bounce`],
])('with --exit-code `%s` ends with 0, and `%s` with 4 and its sentence', async (found, notFound) => {
  expect(await ended(`${found} --exit-code`)).toMatchObject({ code: 0, stderr: '', stdout: expect.stringMatching(/\S/) });
  expect(await ended(`${notFound} --exit-code`)).toMatchObject({ code: 4, stderr: '', stdout: expect.stringMatching(/\S/) });
});

test('for programs 4 comes without a word; without --exit-code an empty answer is an answer', async () => {
  expect(await ended('history m1 --json --exit-code')).toMatchObject({ code: 4, stdout: '', stderr: '' });
  expect(await ended('history m1')).toMatchObject({ code: 0, stderr: '' });
});

test('wrong usage names the help of the command', async () => {
  expect(await ended('events --limit none')).toMatchObject({ code: 2, stdout: '' });
  expect((await ended('events --limit none')).stderr).toMatch(/above zero\.\nTry: ses-events events --help\n$/);
  expect((await ended('events --limit 10001')).stderr).toMatch(/too large.*\nTry: ses-events events --help\n$/);
  expect((await ended('evnts')).stderr).toMatch(
    /unknown command 'evnts'\n\(Did you mean events\?\)\nTry: ses-events --help\n$/,
  );
});

test.each([40, 120])('help and errors break their lines at the %s columns of a terminal', async (columns) => {
  const terminal = { isTerminal: true, columns };
  const { stdout } = await givenCommand(['--help'], terminal).ended;
  const { stderr } = await givenCommand(['events', '--type', 'opened'], terminal).ended;
  for (const text of [stdout.replace(/^ .*$/gm, ''), stderr]) {
    const widths = text.split('\n').map((line) => line.length);
    expect(Math.max(...widths)).toBeLessThanOrEqual(columns);
    expect(Math.max(...widths)).toBeGreaterThan(columns / 2);
  }
});

function ended(line: string) {
  const [command = ''] = line.split(' ');
  return givenCommand([...line.split(' '), ...(command === 'evnts' ? [] : where)]).ended;
}

async function put(tableName: string, event: EmailEvent): Promise<void> {
  await write(tables.client, tableName, [toItem(event, { shardCount: 4 })], givenClock());
}
