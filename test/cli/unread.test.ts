import type { Action } from '../../lib/cli/command.ts';
import { parseArguments } from '../../lib/cli/parse-arguments.ts';
import { endingOfUnread } from '../../lib/cli/unread-output.ts';
import { seeded } from '../../lib/local/disorder.ts';
import { ana, givenRows } from '../operate/forget/given-rows.ts';
import { allRows, expectForgotten, givenTableOf } from '../operate/forget/given-table.ts';
import { type GivenTables, givenTables } from '../table/given-table.ts';
import { givenCommand } from './given-command.ts';

let tables: GivenTables;
beforeAll(async () => {
  tables = await givenTables();
});
afterAll(() => tables.stop());

test('`forget --yes` erases to the end though nobody reads what it prints, and that is no success', async () => {
  const given = givenRows(12, seeded(5));
  const table = await givenTableOf(tables, given);
  const { child, ended } = givenCommand(['forget', ana, '--yes', '--table', table, '--endpoint-url', tables.endpoint]);
  child.stdout?.destroy();
  expect(await ended).toMatchObject({
    code: 1,
    signal: null,
    stderr: 'The answer cannot be written: nobody reads it. It erases to the end all the same.\n',
  });
  expectForgotten(await allRows(tables, table), given);
});

test.each([
  ['events', 0],
  ['export', 1],
  ['forget ana@example.com', 1],
  ['forget ana@example.com --dry-run', 0],
  ['forget ana@example.com --yes', undefined],
  ['redrive', 0],
  ['redrive --send', 1],
  ['replay events.jsonl', 0],
  ['replay events.jsonl --send', 1],
])('whoever stops reading ends `%s` with %s', (line, code) => {
  expect(endingOfUnread(broken('EPIPE'), actionOf(line))).toBe(code);
});

test('a full disk is no reader who has seen enough', () => {
  expect(endingOfUnread(broken('ENOSPC'), actionOf('events'))).toBe(1);
  expect(endingOfUnread(broken('ENOSPC'), actionOf('forget ana@example.com --yes'))).toBeUndefined();
  expect(endingOfUnread(broken('EPIPE'), undefined)).toBe(0);
});

function broken(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`write ${code}`), { code });
}

function actionOf(line: string): Action {
  const command = parseArguments(line.split(' '), new Date());
  if ('text' in command) throw new Error('That asks nothing.');
  return command.action;
}
