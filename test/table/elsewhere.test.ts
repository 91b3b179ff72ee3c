import type { EmailEvent } from '../../lib/events/email-event.ts';
import { findMessage } from '../../lib/table/find-message.ts';
import { type EventTable, readMessage, readRecipient, readRecipients } from '../../lib/table/reader.ts';
import { collected } from './collected.ts';
import { givenEvents } from './given-event.ts';
import { givenNewTable } from './given-rows.ts';

const newTable = givenNewTable();
const always = { since: new Date(0), until: new Date('2100-01-01T00:00:00.000Z') };

/** Of two people, in turn; each third is in both regions. */
const events = givenEvents(40).map((event, index) => ({
  ...event,
  recipient: index % 2 === 0 ? 'ana@example.com' : 'bea@example.com',
}));
let table: EventTable;
beforeAll(async () => {
  table = await givenRegions(
    events.filter((_, index) => index % 3 !== 1),
    events.filter((_, index) => index % 3 !== 2),
  );
});

test.each(['oldestFirst', 'newestFirst'] as const)(
  'what is about an address comes in one order of time, %s, each fact once',
  async (order) => {
    const inOrder = (all: readonly EmailEvent[]) => (order === 'oldestFirst' ? all : all.toReversed());
    const anas = inOrder(events.filter(({ recipient }) => recipient === 'ana@example.com'));
    expect(await collected(readRecipient(table, 'ana@example.com', always, order))).toEqual(anas);
    // Pages of three rows: the regions go on in turn.
    expect(await collected(readRecipient(table, 'ana@example.com', always, order, { most: 3 }))).toEqual(anas);
    const people = ['ana@example.com', 'bea@example.com'];
    expect(await collected(readRecipients(table, people, always, order, { most: 3 }))).toEqual(inOrder(events));
  },
);

test('a message has the events of all regions in order of time, each fact once, and is known in the first that has some', async () => {
  const messageId = events[0]?.messageId ?? '';
  expect(await readMessage(table, messageId)).toEqual(events);
  expect(await findMessage(table, messageId)).toEqual({ events, region: 'eu-west-1' });
  const onlyElsewhere = await givenRegions([], events);
  expect(await findMessage(onlyElsewhere, messageId)).toEqual({ events, region: 'us-east-1' });
  expect(await findMessage(table, 'unknown')).toEqual({ events: [] });
});

test('a region that fails fails the whole: no answer is a shorter one', async () => {
  const gone = { ...table, elsewhere: [{ ...table, tableName: 'gone' }] };
  await expect(readMessage(gone, 'any')).rejects.toThrow();
  await expect(collected(readRecipient(gone, 'ana@example.com', always, 'newestFirst'))).rejects.toThrow();
});

async function givenRegions(europe: readonly EmailEvent[], america: readonly EmailEvent[]): Promise<EventTable> {
  const [here, elsewhere] = [await newTable(), await newTable()];
  await here.put(...europe);
  await elsewhere.put(...america);
  return { ...here, region: 'eu-west-1', elsewhere: [{ ...elsewhere, region: 'us-east-1' }] };
}
