import fc from 'fast-check';
import { readMails } from '../../lib/answers/recipient/read-mails.ts';
import type { EmailEvent } from '../../lib/events/email-event.ts';
import type { EventTable } from '../../lib/table/reader.ts';
import { collected } from '../table/collected.ts';
import { givenEvent } from '../table/given-event.ts';
import { givenNewTable } from '../table/given-rows.ts';

const newTable = givenNewTable();
const hour = 3_600_000;
const noon = Date.UTC(2026, 10, 1, 12);
const range = { since: new Date(noon - 24 * hour), until: new Date(noon + 24 * hour) };

test('mail comes newest send first, with all its events, however late they are', async () => {
  const table = await newTable();
  await table.put(
    ...mail('old', 0, [0, 1_000, 20 * hour]),
    ...mail('new', 2 * hour, [0, 500]),
    ...mail('middle', hour, [0, 5 * hour, -20_000]),
  );
  expect(summary(await mailsIn(table))).toEqual([
    ['new', 2],
    ['middle', 3],
    ['old', 3],
  ]);
});

test('whatever happens to whatever mail: each once, whole, in order of its send', async () => {
  const table = await newTable();
  const offset = fc.integer({ min: -59_000, max: 40 * hour });
  const sent = fc.integer({ min: -23 * hour, max: 23 * hour });
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(sent, { maxLength: 8 }),
      fc.array(fc.array(offset, { maxLength: 5 }), { minLength: 8 }),
      async (sends, lives) => {
        runs += 1;
        const recipient = `person${runs}@example.com`;
        const mails = sends.map((send, index) => mail(`mail${index}`, send, lives[index] ?? [], recipient));
        await table.put(...mails.flat());
        const expected = mails.filter(({ length }) => length > 0).sort((one, other) => (sendOf(one) > sendOf(other) ? -1 : 1));
        expect(summary(await mailsIn(table, recipient))).toEqual(summary(expected));
      },
    ),
    { numRuns: 40 },
  );
});

test('the range is that of the sends: earlier mail with later events is not in it, later events of its mail are', async () => {
  const table = await newTable();
  await table.put(
    ...mail('before', -25 * hour, [0, 2 * hour]),
    ...mail('within', 0, [0, 30 * hour]),
    ...mail('after', 24 * hour, [0]),
  );
  expect(summary(await mailsIn(table))).toEqual([['within', 2]]);
});

test('mail whose send has no time that can be read comes last', async () => {
  const table = await newTable();
  const { sentAt, ...timeless } = givenEvent({ messageId: 'timeless', occurredAt: new Date(noon + hour).toISOString() });
  await table.put(timeless, ...mail('known', 0, [0]));
  expect(summary(await mailsIn(table))).toEqual([
    ['known', 1],
    ['timeless', 1],
  ]);
});

test('whoever wants the newest alone reads no further than its send', async () => {
  const table = await newTable();
  const large = { detail: { diagnosticCode: 'x'.repeat(300 * 1024) } };
  const mails = Array.from({ length: 20 }, (_, index) => mail(`mail${index}`, -index * hour, [0], 'ana@example.com', large));
  await table.put(...mails.flat());
  let requests = 0;
  const count = { name: 'countRequests', override: true, step: 'initialize' } as const;
  table.client.middlewareStack.add((next) => (args) => next(args).finally(() => (requests += 1)), count);
  for await (const [event] of readMails(table, 'ana@example.com', range)) {
    expect(event?.messageId).toBe('mail0');
    break;
  }
  expect(requests).toBe(1); // of seven: a page is a megabyte
});

/** A mail sent so long after noon, with an event at each of the times after its send. Equal times are one event. */
function mail(
  messageId: string,
  sent: number,
  after: readonly number[],
  recipient = 'ana@example.com',
  fields: Partial<EmailEvent> = {},
) {
  const sentAt = new Date(noon + sent).toISOString();
  return [...new Set(after)].map((offset) =>
    givenEvent({ messageId, recipient, sentAt, occurredAt: new Date(noon + sent + offset).toISOString(), ...fields }),
  );
}

function mailsIn(table: EventTable, recipient = 'ana@example.com') {
  return collected(readMails(table, recipient, range));
}

function summary(mails: readonly (readonly EmailEvent[])[]) {
  return mails.map((events) => [events[0]?.messageId, events.length]);
}

function sendOf([event]: readonly EmailEvent[]): string {
  return event?.sentAt ?? '';
}
