import type { EmailEvent } from '../../lib/events/email-event.ts';
import { toItem } from '../../lib/table/item.ts';
import type { EventTable } from '../../lib/table/reader.ts';
import { write } from '../../lib/table/writer.ts';
import { givenClock } from './given-clock.ts';
import { type GivenTables, givenTables } from './given-table.ts';

/** An embedded DynamoDB for the tests of a file, and a new table each time it is asked for one. */
export function givenNewTable(): () => Promise<
  EventTable & { readonly put: (...events: readonly EmailEvent[]) => Promise<void> }
> {
  let tables: GivenTables | undefined;
  beforeAll(async () => {
    process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
    tables = await givenTables();
  });
  afterAll(() => tables?.stop());
  return async () => {
    if (!tables) throw new Error('The embedded DynamoDB has not started.');
    const { client } = tables;
    const tableName = await tables.create();
    const table = { client, tableName, shardCount: 2, now: () => new Date('2026-11-01T00:00:00.000Z') };
    const put = (...events: readonly EmailEvent[]) =>
      write(
        client,
        tableName,
        events.map((event) => toItem(event, table)),
        givenClock(),
      );
    return { ...table, put };
  };
}
