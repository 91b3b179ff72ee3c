import { normalize } from '../../lib/events/normalize.ts';
import { seeded } from '../../lib/local/disorder.ts';
import { differences } from '../../lib/local/expectation.ts';
import { parse } from '../../lib/ses/parse.ts';
import { toItem } from '../../lib/table/item.ts';
import { readMessage } from '../../lib/table/reader.ts';
import { write } from '../../lib/table/writer.ts';
import { seeds } from '../faults/seeds.ts';
import { type GivenTables, givenTables } from '../table/given-table.ts';
import { hostileEvent } from './hostile-event.ts';

const inputs = 300;

let tables: GivenTables;
beforeAll(async () => {
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
  tables = await givenTables();
});
afterAll(() => tables.stop());

test.each(seeds)(`seed %i: the rows of ${inputs} hostile events are written, and read back as they were`, async (seed) => {
  const table = { client: tables.client, tableName: await tables.create(), shardCount: 4, now: () => new Date(0) };
  const random = seeded(seed);
  let rows = 0;
  for (let index = 0; index < inputs; index += 1) {
    const { text, expected } = hostileEvent(random);
    if (expected.kind !== 'rows' || expected.large || expected.messageId.length > 2_000) continue;
    const messageId = `${expected.messageId} ${index}`;
    const events = eventsIn(text).map((event) => ({ ...event, messageId }));
    const items = events.map((event) => toItem(event, { shardCount: 4 }));
    await write(tables.client, table.tableName, items, { remaining: () => 0, sleep: () => Promise.resolve(), random });
    const problems = differences(events, await readMessage(table, messageId));
    if (problems.length > 0) throw new Error(`Seed ${seed}, input ${index}: ${problems}: ${text.slice(0, 2_000)}`);
    rows += events.length;
  }
  expect(rows).toBeGreaterThan(inputs);
});

function eventsIn(text: string) {
  const parsed = parse(text);
  return parsed.kind === 'event' ? normalize(parsed.event) : [];
}
