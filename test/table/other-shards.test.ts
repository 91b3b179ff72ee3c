import type { EmailEvent } from '../../lib/events/email-event.ts';
import { lookForOtherShards } from '../../lib/table/other-shards.ts';
import { type EventTable, readTypes } from '../../lib/table/reader.ts';
import { collected } from './collected.ts';
import { givenEvent } from './given-event.ts';
import { givenNewTable } from './given-rows.ts';

const newTable = givenNewTable();
const range = { since: new Date('2026-11-01T00:00:00Z'), until: new Date('2026-11-02T00:00:00Z') };
const said = 'The rows of this table are spread over 2 shards or more, and 1 are read';

test('of a few rows some lie in a shard that is not read: it is said, and nothing taken for all there is', async () => {
  await expect(collected(read(await givenTable(1)))).rejects.toThrow(said);
});

test('nothing found in the shards that are read is no answer either', async () => {
  await expect(collected(read(await givenTable(1), 'open'))).rejects.toThrow(said);
});

test('whoever wants the first row alone is told, too', async () => {
  const first = async () => {
    for await (const event of read(await givenTable(1))) return event;
    return undefined;
  };
  await expect(first()).rejects.toThrow(said);
});

test('as many shards as there are, or more, are no matter', async () => {
  for (const shardCount of [2, 7]) expect(await collected(read(await givenTable(shardCount)))).toHaveLength(8);
});

test('who may not scan gets the answer', async () => {
  const table = await givenTable(1);
  refuseScans(table, 'AccessDeniedException');
  expect((await collected(read(table))).length).toBeGreaterThan(0);
});

test('another error of the look is told', async () => {
  const table = await givenTable(1);
  refuseScans(table, 'ProvisionedThroughputExceededException');
  await expect(collected(read(table))).rejects.toThrow('no');
});

test('an error of the reading stays that error', async () => {
  const table = { ...(await givenTable(1)), tableName: 'absent' };
  await expect(collected(read(table))).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
});

/** Eight messages, written over two shards. */
async function givenTable(shardCount: number): Promise<EventTable> {
  const table = await newTable();
  await table.put(...Array.from({ length: 8 }, (_, index) => givenEvent({ messageId: `message${index}` })));
  return { ...table, shardCount, lookForOtherShards: () => lookForOtherShards(table.client, table.tableName, shardCount) };
}

function read(table: EventTable, type: EmailEvent['type'] = 'delivery') {
  return readTypes(table, [type], range, 'oldestFirst');
}

function refuseScans({ client }: EventTable, name: string): void {
  client.middlewareStack.add(
    (next, { commandName }) =>
      (args) => {
        if (commandName === 'ScanCommand') throw Object.assign(new Error('no'), { name });
        return next(args);
      },
    { step: 'initialize', name: 'refuseScans', override: true },
  );
}
