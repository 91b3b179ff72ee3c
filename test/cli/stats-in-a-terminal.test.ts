import { stats } from '../../lib/cli/commands/stats.ts';
import { givenEvent } from '../table/given-event.ts';
import { givenNewTable } from '../table/given-rows.ts';
import { givenOutput } from './given-output.ts';

const newTable = givenNewTable();
const sentAt = '2026-11-01T08:00:00.000Z';
const range = { since: new Date('2026-11-01T00:00:00.000Z'), until: new Date('2026-11-02T00:00:00.000Z') };
const filter = { types: [], tags: [], recipientDomains: [] };
const action = { name: 'stats', by: 'tag:campaign', failAbove: [], filter, range } as const;
const campaigns = Array.from({ length: 45 }, (_, index) => `c${index}`);

test('a terminal gets forty groups and is told of the others; a pipe, a program and a --limit get what they ask for', async () => {
  const table = await givenCampaigns();
  const shown = async (circumstances: Parameters<typeof answered>[1]) =>
    new Set((await answered(table, circumstances)).match(/\bc\d+\b/g)).size;
  expect(await shown({ isTerminal: true })).toBe(40);
  expect(await answered(table, { isTerminal: true })).toMatch(/5 groups are not shown: .* --limit says how many\.\n$/);
  expect(await shown({ isTerminal: true, limit: 44 })).toBe(44);
  expect(await shown({ isTerminal: true, json: true })).toBe(45);
  expect(await shown({})).toBe(45);
});

async function givenCampaigns() {
  const table = await newTable();
  const events = campaigns.map((campaign) =>
    givenEvent({ type: 'send', messageId: campaign, sentAt, occurredAt: sentAt, tags: { campaign: [campaign] } }),
  );
  await table.put(...events);
  return { ...table, now: () => new Date('2026-11-01T12:00:00.000Z') };
}

async function answered(
  table: Awaited<ReturnType<typeof givenCampaigns>>,
  {
    isTerminal = false,
    json = false,
    limit,
  }: { readonly isTerminal?: boolean; readonly json?: boolean; readonly limit?: number },
): Promise<string> {
  const output = { ...givenOutput(), isTerminal };
  await stats(table, { ...action, ...(limit !== undefined && { limit }) }, json, output);
  return output.text();
}
