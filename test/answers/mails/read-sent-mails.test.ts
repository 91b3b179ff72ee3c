import fc from 'fast-check';
import type { Filter } from '../../../lib/answers/filter/filter.ts';
import type { MailStatus } from '../../../lib/answers/mails/mail-status.ts';
import { readSentMails } from '../../../lib/answers/mails/read-mails.ts';
import type { SentMail } from '../../../lib/answers/mails/sent-mail.ts';
import { statusOf } from '../../../lib/answers/status.ts';
import type { EmailEvent } from '../../../lib/events/email-event.ts';
import { groupBy } from '../../../lib/events/group-by.ts';
import type { EventTable } from '../../../lib/table/reader.ts';
import { givenEvent } from '../../table/given-event.ts';
import { givenNewTable } from '../../table/given-rows.ts';

const newTable = givenNewTable();
const hour = 3_600_000;
const noon = Date.UTC(2026, 10, 5, 12);
const now = new Date(noon + 48 * hour);
const range = { since: new Date(noon - 72 * hour), until: new Date(noon + 24 * hour) };
const all: Filter = { types: [], tags: [], recipientDomains: [] };

test('newest send first, each mail once, with the status that its events have together, over days', async () => {
  const table = await newTable();
  await table.put(
    ...mail('old', -50 * hour, { send: 0, delivery: 1_000, complaint: 60 * hour }),
    ...mail('new', hour, { send: 0 }),
    ...mail('middle', 0, { send: 0, deliveryDelay: 900_000, bounce: 20 * hour }),
  );
  expect((await mailsIn(table)).map(({ messageId, status, lastAt }) => [messageId, status, lastAt])).toEqual([
    ['new', 'sent', timeOf(hour)],
    ['middle', 'bounced', timeOf(20 * hour)],
    ['old', 'complained', timeOf(10 * hour)],
  ]);
});

test('whatever happens to whatever mail, when: the status of each is that of its events', async () => {
  const types = fc.subarray(['send', 'delivery', 'deliveryDelay', 'bounce', 'open', 'click', 'complaint'] as const);
  const life = fc.tuple(types, fc.integer({ min: -71 * hour, max: 10 * hour }), fc.integer({ min: 0, max: 6 * hour }));
  await fc.assert(
    fc.asyncProperty(fc.array(life, { maxLength: 12 }), async (lives) => {
      const table = await newTable();
      const mails = lives.flatMap(([happened, sent, apart], index) =>
        mail(`mail${index}`, sent, Object.fromEntries(happened.map((type, place) => [type, place * apart]))),
      );
      await table.put(...mails);
      const found = await mailsIn(table);
      const expected = [...groupBy(mails, ({ messageId }) => messageId).values()].map((events) => {
        const [recipient] = statusOf(events).recipients;
        const { messageId, sentAt, sender, subject } = events[0] ?? givenEvent();
        return { messageId, sentAt, sender, subject, status: recipient?.status, opens: recipient?.opens };
      });
      expect(
        found.map(({ messageId, sentAt, sender, subject, status, opens }) => ({
          messageId,
          sentAt,
          sender,
          subject,
          status,
          opens,
        })),
      ).toEqual(
        expected.sort((one, other) =>
          one.sentAt === other.sentAt
            ? one.messageId < other.messageId
              ? -1
              : 1
            : String(one.sentAt) > String(other.sentAt)
              ? -1
              : 1,
        ),
      );
    }),
    { numRuns: 25 },
  );
});

test.each<[readonly MailStatus[], readonly string[]]>([
  [['delivered'], ['delivered']],
  [
    ['bounced', 'sent'],
    ['bounced', 'sent'],
  ],
  [['noOutcome'], ['delayed', 'sent']],
  [['delayed'], ['delayed']],
  [[], ['bounced', 'delayed', 'delivered', 'sent']],
])('--status %j', async (statuses, expected) => {
  const table = await newTable();
  await table.put(
    ...mail('sent', 0, { send: 0 }),
    ...mail('delayed', 0, { send: 0, deliveryDelay: hour }),
    ...mail('delivered', 0, { send: 0, deliveryDelay: hour, delivery: 2 * hour }),
    ...mail('bounced', 0, { send: 0, bounce: hour }),
  );
  expect((await mailsIn(table, { statuses })).map(({ messageId }) => messageId)).toEqual(expected);
});

test('of a mail that was only opened in the range its own events tell who sent what', async () => {
  const table = await newTable();
  const sentAt = timeOf(-71 * hour);
  // Its clock was off by more than is allowed for.
  const early = givenEvent({ messageId: 'early', type: 'send', occurredAt: timeOf(-80 * hour), sentAt, detail: {} });
  const opened = givenEvent({ messageId: 'early', type: 'open', occurredAt: timeOf(0), sentAt, detail: {} });
  await table.put(early, opened, ...mail('other', 0, { send: 0 }));
  expect(await mailsIn(table)).toMatchObject([
    { messageId: 'other' },
    { messageId: 'early', subject: 'Your order', sender: 'Shop <shop@example.com>', opens: { unknown: 1 } },
  ]);
});

test('where sends tell whose a mail is, deliveries are not asked for it; where there are none, they are', async () => {
  for (const [type, ofDeliveries] of [
    ['send', [true, false, false]],
    ['deliveryDelay', [true, true, true]],
  ] as const) {
    const table = await newTable();
    const days = [0, -24, -48].map((hours, day) => mail(`mail${day}`, hours * hour, { [type]: 0, delivery: 1_000 }));
    await table.put(...days.flat());
    const asked: string[] = [];
    table.client.middlewareStack.add(
      (next) => (args) => {
        const {
          ExpressionAttributeValues: values,
          ProjectionExpression: projection,
          ExpressionAttributeNames: names,
        } = args.input as {
          readonly [name: string]: Readonly<Record<string, string>> & string;
        };
        const day = String(values?.[':key']).split('#');
        if (day[0] === 'delivery' && projection !== undefined)
          asked.push(`${day[1]} ${Object.values(names ?? {}).includes('subject')}`);
        return next(args);
      },
      { step: 'initialize', name: 'asked', override: true },
    );
    expect((await mailsIn(table)).map(({ subject }) => subject)).toEqual(['Your order', 'Your order', 'Your order']);
    const ofDay = (day: string) => asked.find((line) => line.startsWith(day));
    expect(['2026-11-05', '2026-11-04', '2026-11-03'].map(ofDay)).toEqual(
      ['2026-11-05', '2026-11-04', '2026-11-03'].map((day, index) => `${day} ${ofDeliveries[index]}`),
    );
  }
});

test('whoever wants the newest alone is not made to wait for the oldest', async () => {
  const table = await newTable();
  await table.put(...Array.from({ length: 60 }, (_, index) => mail(`mail${index}`, -index * hour, { send: 0 })).flat());
  for await (const [first] of readSentMails(table, { filter: all, range, statuses: [] }, now)) {
    expect(first?.messageId).toBe('mail0');
    break;
  }
});

type Life = Partial<Readonly<Record<EmailEvent['type'], number>>>;

/** A mail sent so long after noon, with an event of each type so long after its send (ms). */
function mail(messageId: string, sent: number, life: Life): readonly EmailEvent[] {
  const details: Partial<Record<string, object>> = {
    bounce: {
      bounceType: 'Permanent',
      bounceSubType: 'General',
      diagnosticCode: 'smtp; 550 5.1.1 user unknown',
      status: '5.1.1',
    },
  };
  return Object.entries(life).map(([type, after]) =>
    givenEvent({
      messageId,
      type: type as EmailEvent['type'],
      sentAt: timeOf(sent),
      occurredAt: timeOf(sent + after),
      detail: (details[type] ?? {}) as EmailEvent['detail'],
      ...(type === 'bounce' && { permanent: true }),
    } as Partial<EmailEvent>),
  );
}

function timeOf(afterNoon: number): string {
  return new Date(noon + afterNoon).toISOString();
}

async function mailsIn(
  table: EventTable,
  { statuses = [] }: { readonly statuses?: readonly MailStatus[] } = {},
): Promise<readonly SentMail[]> {
  const mails: SentMail[] = [];
  for await (const some of readSentMails(table, { filter: all, range, statuses }, now)) mails.push(...some);
  return mails;
}
