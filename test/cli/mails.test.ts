import type { MailStatus } from '../../lib/answers/mails/mail-status.ts';
import { mails } from '../../lib/cli/commands/mails.ts';
import { givenEvent } from '../table/given-event.ts';
import { givenNewTable } from '../table/given-rows.ts';
import { givenOutput } from './given-output.ts';

const newTable = givenNewTable();
const sentAt = '2026-11-01T08:00:00.000Z';
const range = { since: new Date('2026-11-01T00:00:00.000Z'), until: new Date('2026-11-02T00:00:00.000Z') };
const hour = 3_600_000;
const filter = { types: [], tags: [], recipientDomains: [] };

test('a terminal is told how many of which status stood above; a pipe gets a line a mail', async () => {
  const table = await newTable();
  await table.put(
    ...['m1', 'm2', 'm3'].map((messageId) => givenEvent({ type: 'send', messageId, sentAt, occurredAt: sentAt })),
    ...['m1', 'm2'].map((messageId) => givenEvent({ type: 'delivery', messageId, sentAt })),
  );
  expect((await answered(table, { isTerminal: true })).split('\n').slice(-3)).toEqual([
    '',
    '3 mails: 2 delivered, 1 sent.',
    '',
  ]);
  expect((await answered(table, { isTerminal: true, limit: 1 })).split('\n').at(-2)).toMatch(
    /^1 mail: 1 (?:sent|delivered)\.$/,
  );
  expect((await answered(table, {})).trimEnd().split('\n')).toHaveLength(3);
});

test('nothing found: it says no mail, where it was looked, and that a status was asked for', async () => {
  const table = await newTable();
  expect(await answered(table, {})).toMatch(/^No mail that was sent from .* is known: give an earlier --since\./);
  await table.put(givenEvent({ type: 'send', messageId: 'm1', sentAt, occurredAt: sentAt }));
  expect(await answered(table, { statuses: ['complained'] })).toMatch(/^No mail that was sent from .* matches: /);
  expect(await answered(table, { olderThan: 5 * hour })).toContain('to 2026-11-01 07:00:00.000 UTC');
});

test('older than anything in the time is a mistake, and said as one', async () => {
  await expect(answered(await newTable(), { olderThan: 13 * hour })).rejects.toThrow('give an earlier --since');
});

test('at 80 columns no line is longer', async () => {
  const table = await newTable();
  const text = await answered(table, { statuses: ['complained'], columns: 80 });
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
});

type Circumstances = {
  readonly isTerminal?: boolean;
  readonly limit?: number;
  readonly olderThan?: number;
  readonly columns?: number;
  readonly statuses?: readonly MailStatus[];
};

async function answered(
  table: Awaited<ReturnType<typeof newTable>>,
  { isTerminal = false, columns = 200, statuses = [], ...more }: Circumstances,
): Promise<string> {
  const output = { ...givenOutput(columns), isTerminal };
  const later = { ...table, now: () => new Date('2026-11-01T12:00:00.000Z') };
  await mails(later, { name: 'mails', filter, range, statuses, ...more }, false, output);
  return output.text();
}
