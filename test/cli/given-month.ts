import { fill } from '../../lib/local/history/fill.ts';
import { month } from '../../lib/local/history/month.ts';
import type { Story } from '../../lib/local/stories.ts';
import { type GivenTables, givenTables } from '../table/given-table.ts';
import { type Circumstances, givenCommand, type RunningCommand } from './given-command.ts';

/** When the month ends, and what time it is for whoever asks: the answers are the same in every year. */
export const endOfMonth = '2026-11-25T09:30:00.000Z';

const day = 86_400_000;
const shardCount = 1;
const never = new AbortController().signal;

export type GivenMonth = {
  /** In the order of the send. */
  readonly mails: readonly Story[];
  /** Where the command finds it. */
  readonly where: readonly string[];
  readonly table: { readonly tableName: string; readonly shardCount: number; readonly client: GivenTables['client'] };
  /** A command at the end of the month; its table follows as options, unless it needs none. */
  readonly ask: (args: readonly string[], circumstances?: Circumstances) => RunningCommand;
};

/**
 * The month of `local --history 30d --mails 2000`, in an embedded DynamoDB of the tests of a file. In one shard, which takes a quarter of the
 * Queries: how shards are read side by side has tests of its own.
 */
export function givenMonth(): () => GivenMonth {
  let tables: GivenTables | undefined;
  let given: GivenMonth | undefined;
  beforeAll(async () => {
    tables = await givenTables();
    given = await filled(tables);
  });
  afterAll(() => tables?.stop());
  return () => {
    if (!given) throw new Error('The month has not been filled.');
    return given;
  };
}

async function filled({ create, client, endpoint }: GivenTables): Promise<GivenMonth> {
  const mails = [...month({ end: new Date(endOfMonth), milliseconds: 30 * day, mails: 2_000 })];
  const table = { tableName: await create(), shardCount, client, now: () => new Date(endOfMonth) };
  await fill(table, mails, () => {}, never);
  const where = ['--table', table.tableName, '--shards', String(shardCount), '--endpoint-url', endpoint];
  const ask: GivenMonth['ask'] = (args, circumstances) =>
    givenCommand([...args, ...(args[0] === 'explain' ? [] : where)], { now: endOfMonth, ...circumstances });
  return { mails, where, table, ask };
}
