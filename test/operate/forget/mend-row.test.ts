import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { ErasedFrom } from '../../../lib/operate/forget/find-rows.ts';
import { mendRow } from '../../../lib/operate/forget/mend-row.ts';
import { personOf } from '../../../lib/operate/forget/person.ts';
import { givenClock } from '../../table/given-clock.ts';
import { type GivenTables, givenTables } from '../../table/given-table.ts';

const ana = personOf('ana@example.com');
const key = { messageId: 'm1', eventKey: '2026-11-01T10:00:00.000Z#open#d' };
const row = { ...key, type: 'open', candidates: ['ana@example.com', 'ben@example.com'], open: { ipAddress: '192.0.2.1' } };
const alone = { ...row, candidates: ['ana@example.com'] };

let tables: GivenTables;
let tableName = '';
beforeAll(async () => {
  tables = await givenTables();
  tableName = await tables.create();
});
afterAll(() => tables.stop());

test('a row that another has written since it was read is read again, and nothing of what they wrote is lost', async () => {
  await put(row);
  const later = {
    ...row,
    expiresAt: 5,
    subject: 'For ana@example.com',
    candidates: ['cy@example.com', 'ana@example.com', 'ben@example.com'],
  };
  expect(
    await mendRow(
      interrupted(() => put(later)),
      ana,
      key,
    ),
  ).toBe('changed');
  expect(await get()).toEqual({ ...later, subject: 'For ***', candidates: ['cy@example.com', 'ben@example.com'] });
});

test('a row that another has deleted since it was read does not come back', async () => {
  await put(row);
  await mendRow(interrupted(remove), ana, key);
  expect(await get()).toBeUndefined();
});

test('a row that was to go, and names somebody by then, stays', async () => {
  await put(alone);
  expect(
    await mendRow(
      interrupted(() => put(row)),
      ana,
      key,
    ),
  ).toBe('changed');
  expect(await get()).toEqual({ ...row, candidates: ['ben@example.com'] });
});

test('a row with a hundred places that name her is changed in rounds', async () => {
  const link = 'https://x.example/?e=ana%40example.com';
  await put({ ...row, click: { links: Array(100).fill(link) } });
  expect(await mendRow(from(), ana, key)).toBe('changed');
  expect(await get()).toMatchObject({ click: { links: Array(100).fill('https://x.example/?e=***') } });
});

test('a row that is another each time it is read ends it with a sentence that names nobody', async () => {
  await put(row);
  let size = 0;
  const always = interrupted(() => {
    size += 1;
    return put({ ...row, candidates: [...Array(size).fill('ben@example.com'), 'ana@example.com'] });
  }, true);
  await expect(mendRow(always, ana, key)).rejects.toThrow(/^A row of the message m1 is another each time it is read: [^@]*$/);
});

test('nothing is written to a row that does not name her', async () => {
  const other = { ...row, candidates: ['ben@example.com'] };
  await put(other);
  const nothing = interrupted(() => Promise.reject(new Error('It was written.')));
  expect(await mendRow(nothing, ana, key)).toBe('untouched');
  expect(await get()).toEqual(other);
});

function from(client = tables.client): ErasedFrom {
  return { client, tableName, clock: () => givenClock() };
}

/** Something comes between the reading and the writing. @param always each time */
function interrupted(act: () => Promise<void>, always = false): ErasedFrom {
  let hasActed = false;
  const client = Object.create(tables.client);
  client.send = async (command: object) => {
    const isWriting = /Update|Delete/.test(command.constructor.name);
    if (isWriting && (always || !hasActed)) {
      hasActed = true;
      await act();
    }
    return tables.client.send(command as PutCommand);
  };
  return from(client);
}

async function put(item: object): Promise<void> {
  await tables.client.send(new PutCommand({ TableName: tableName, Item: { ...item } }));
}

async function remove(): Promise<void> {
  await tables.client.send(new DeleteCommand({ TableName: tableName, Key: key }));
}

async function get(): Promise<unknown> {
  return (await tables.client.send(new GetCommand({ TableName: tableName, Key: key }))).Item;
}
