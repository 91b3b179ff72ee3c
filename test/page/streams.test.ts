import { explainAwsError } from '../../lib/deployed/aws-error.ts';
import type { EmailEvent } from '../../lib/events/email-event.ts';
import { servedFrom } from '../../lib/page/served.ts';
import type { EventTable } from '../../lib/table/reader.ts';
import { givenEvent } from '../table/given-event.ts';
import { givenNewTable } from '../table/given-rows.ts';
import { givenApp, servedOf } from './given-app.ts';
import { givenWire } from './live/given-feed.ts';

const newTable = givenNewTable();
const now = new Date('2026-11-01T12:00:00.000Z');
const streams = ['/overview/stream', '/mails/stream', '/recipient/ana%40example.com/stream'];

test.each(['/feed/stream', ...streams])('HEAD %s asks the table for nothing, and ends', async (path) => {
  const { get } = givenApp({ open: () => Promise.reject(new Error('asked')) });
  const answer = await get(path, 'HEAD');
  expect([answer.status, answer.headers.get('Content-Type'), await answer.text()]).toEqual([200, 'text/event-stream', '']);
});

test.each(['/feed/stream', ...streams])('what %s sends leads to pages, never to a stream', async (path) => {
  const table = await newTable();
  const { stream } = givenApp(servedOf(table, now), watchedOnce);
  const sent = JSON.stringify(await stream(`${path}?range=1h&subject=none&status=bounced`));
  expect(sent).toContain('href=');
  expect(sent).not.toContain('/stream');
});

test.each([...streams, '/mail/m-1'])('where DynamoDB throttles, %s says so, and what to do', async (path) => {
  const { wire, table } = givenWire(await newTable());
  wire.failWith = 'ProvisionedThroughputExceededException';
  const { get } = givenApp(explained(table));
  const text = await (await get(path)).text();
  expect(text).toContain('DynamoDB is throttling this table: try again in a minute, or ask for a shorter time.');
  expect(text).toContain('Try again');
  expect(text).not.toMatch(/Exception|\bat .*:\d+/);
});

test.each(['/overview/stream', '/mails/stream'])('of a feed of problems alone %s says what can be looked at', async (path) => {
  const { get } = givenApp(explained({ ...(await newTable()), feedIndex: 'problems' }));
  const text = await (await get(path)).text();
  expect(text).toContain('mails cannot be listed or counted by time: see the live feed');
  expect(text).not.toContain('--type');
});

describe('whatever rows and questions hold, a view is made of it', () => {
  const names = ['__proto__', 'constructor', 'toString'];
  const questions = [
    ...['/overview/stream?range=1h', '/mails/stream?range=1h'].flatMap((path) => [
      path,
      ...names.flatMap((name) => [`${path}&by=${name}&tag=${name}`, `${path}&${name}=x&tenant=${name}`]),
      `${path}&until=9999-12-31T23:59-14:00`,
    ]),
    ...['ana', 'x'.repeat(80)].map((name) => `/recipient/${name}@example.com/stream?range=90d`),
    ...names.map((name) => `/mail/${name}`),
    ...['m'.repeat(2_000), 'm'.repeat(3_000), '%E0%A4%A', '%00', '%ED%A0%80', '..%2f..', '"><script>'].map(
      (id) => `/mail/${id}`,
    ),
    '/recipient/%E0%A4%A',
    '/search?q=%E0%A4%A',
  ];

  test('and no address ends in an error that nobody foresaw', async () => {
    const table = await newTable();
    await table.put(...forged);
    const { get } = givenApp(explained(table));
    for (const question of questions) {
      const answer = await get(question);
      expect([question, [200, 302, 400].includes(answer.status)]).toEqual([question, true]);
      expect([question, /does not foresee|\n {4}at /.exec(await answer.text())]).toEqual([question, null]);
    }
  });
});

/** As somebody could make them up: without what SES always says, or with too much of it. */
const forged: readonly EmailEvent[] = ['m-1', '__proto__', 'm'.repeat(1_000)].flatMap((messageId) => [
  givenEvent({ messageId, occurredAt: '9999-12-31T23:59:59.999Z', sentAt: '9999-12-31T23:59:59.999Z' }),
  givenEvent({ messageId, occurredAt: '2026-11-01T11:00:00.000Z', sentAt: '1970-01-01T00:00:00.000Z', type: 'bounce' }),
  givenEvent({ messageId, occurredAt: '2026-11-01T11:00:01.000Z', type: 'unknown', detail: {} }),
  unsaid({
    messageId,
    occurredAt: '2026-11-01T11:00:02.000Z',
    type: 'click',
    candidates: ['ana@example.com', 'ben@example.com'],
  }),
  givenEvent({
    messageId,
    recipient: `${'x'.repeat(80)}@example.com`,
    occurredAt: '2026-11-01T11:00:03.000Z',
    type: 'send',
    tags: Object.fromEntries(Array.from({ length: 1_000 }, (_, index) => [`tag-${index}`, ['constructor']])),
  }),
]);

/** Without what SES says of every mail. */
function unsaid(fields: Partial<EmailEvent>): EmailEvent {
  const { recipient, sender, subject, sentAt, configurationSet, ...event } = givenEvent(fields);
  return event;
}

/** As the command serves it. */
function explained(table: EventTable) {
  const { open, now: atNow } = servedOf(table, now);
  const source = { kind: 'table', table: 'a table', shards: 2, feedIndex: 'all' } as const;
  return { ...servedFrom({ open, what: 'a table', explain: (error) => explainAwsError(error, source) }), now: atNow };
}

/** A feed that has nothing to tell, and ends. */
const watchedOnce = {
  async *watch() {
    yield await Promise.resolve({ kind: 'watching', id: 'a-1' } as const);
  },
};
