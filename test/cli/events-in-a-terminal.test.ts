import { events } from '../../lib/cli/commands/events.ts';
import { givenEvents } from '../table/given-event.ts';
import { givenNewTable } from '../table/given-rows.ts';
import { givenOutput } from './given-output.ts';

const newTable = givenNewTable();
const filter = { types: [], tags: [], recipientDomains: [] };
const until = new Date('2026-11-02T00:00:00.000Z');
const shown = 200;

test('a terminal gets 200 events, and the next call goes on without a gap or a repeat', async () => {
  const table = await newTable();
  const all = givenEvents(shown + 50);
  await table.put(...all);
  const first = await answered(table, '2026-11-01T00:00:00.000Z');
  const next = /^There are more\. Go on with --since (\S+), or /m.exec(first)?.[1] ?? '';
  expect(next).toBe(all[shown]?.occurredAt);
  const rest = await answered(table, next);
  expect(rest).not.toContain('There are more');
  expect([...times(first), ...times(rest)]).toEqual(all.map(({ occurredAt }) => spaced(occurredAt)));
});

test('events of one time are not parted, or the next call would repeat some', async () => {
  const table = await newTable();
  const together = givenEvents(1)[0]?.occurredAt ?? '';
  const many = Array.from({ length: shown + 5 }, (_, index) => `m${index}`);
  await table.put(...many.flatMap((messageId) => givenEvents(1, { messageId, occurredAt: together })));
  await table.put(...givenEvents(1, { occurredAt: '2026-11-01T12:00:00.000Z' }));
  const first = await answered(table, '2026-11-01T00:00:00.000Z');
  expect(times(first)).toHaveLength(shown + 5);
  expect(first).toContain('--since 2026-11-01T12:00:00.000Z');
});

test('a terminal that gets all is told nothing; a pipe, a program and a --limit get all they asked for', async () => {
  const table = await newTable();
  await table.put(...givenEvents(shown));
  expect(await answered(table, '2026-11-01T00:00:00.000Z')).not.toContain('There are more');
  await table.put(...givenEvents(shown + 50));
  for (const circumstances of [{ isTerminal: false }, { json: true }, { limit: shown + 50 }]) {
    const text = await answered(table, '2026-11-01T00:00:00.000Z', circumstances);
    expect(text).not.toContain('There are more');
    expect(text.trimEnd().split('\n')).toHaveLength(shown + 50);
  }
});

type Circumstances = { readonly isTerminal?: boolean; readonly json?: boolean; readonly limit?: number };

async function answered(
  table: Awaited<ReturnType<typeof newTable>>,
  since: string,
  { isTerminal = true, json = false, limit }: Circumstances = {},
): Promise<string> {
  const output = { ...givenOutput(), isTerminal };
  const range = { since: new Date(since), until };
  await events(table, { name: 'events', filter, range, ...(limit !== undefined && { limit }) }, json, output);
  return output.text();
}

function times(text: string): readonly string[] {
  return [...text.matchAll(/^\d{4}-\d\d-\d\d \S+/gm)].map(([time]) => time);
}

function spaced(iso: string): string {
  return iso.replace('T', ' ').replace('Z', '');
}
