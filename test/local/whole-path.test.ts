import fc from 'fast-check';
import { disordered, seeded } from '../../lib/local/disorder.ts';
import { runThrough, wrongEndings } from '../../lib/local/run.ts';
import { type SnsMessage, toLambdaEvent, toSnsMessage } from '../../lib/local/sns.ts';
import { type Story, stories } from '../../lib/local/stories.ts';
import { readMessage } from '../../lib/table/reader.ts';
import { givenWorld } from './given-world.ts';
import { until } from './until.ts';

const world = givenWorld();
let runs = 0;

test('the stories hold all ten types and one that SES does not have yet', () => {
  const types = new Set(givenStories().flatMap(({ events }) => events.map((event) => event.eventType)));
  expect([...types].sort()).toEqual([
    'Bounce',
    'Click',
    'Complaint',
    'Delivery',
    'DeliveryDelay',
    'Inbox Placement',
    'Open',
    'Reject',
    'Rendering Failure',
    'Send',
    'Subscription',
  ]);
});

test('whatever the order, the repetition and the grouping: every fact once, every status as it should be', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer(), async (seed) => {
      const told = givenStories();
      const run = await runThrough(world(), disordered(messagesOf(told), seeded(seed)));
      expect([...run.problems, ...wrongEndings(told, run.read)]).toEqual([]);
    }),
    { numRuns: 5 },
  );
});

test('a broken record harms none of the others in its invocation, and goes to the failure queue with the whole invocation', async () => {
  const told = givenStories();
  const broken = toSnsMessage('{"eventType":"Bounce","mail":{"destination":["secret@example.com"]');
  const [first, ...rest] = messagesOf(told);
  if (!first) throw new Error('no message');
  const queued = world().lambda.failureQueue.length;
  const run = await runThrough(world(), [[first, broken, ...rest]]);

  expect([...run.problems, ...wrongEndings(told, run.read)]).toEqual([]);
  expect(run.refusals).toEqual([
    { snsMessageId: broken.messageId, reason: 'MalformedEvent: The text is not JSON.', attempts: 3 },
  ]);
  const record = world().lambda.failureQueue[queued];
  expect(JSON.stringify(record?.requestPayload)).toContain(JSON.stringify(broken.message));
});

test('a bounce of one recipient of three marks that one alone', async () => {
  const told = givenStories().filter(({ mail }) => mail.to.length === 3);
  const { read } = await runThrough(
    world(),
    messagesOf(told).map((message) => [message]),
  );
  expect(read.filter((event) => event.type === 'bounce').map((event) => event.recipient)).toEqual(['gone@example.net']);
});

test('an open of a mail to two names neither', async () => {
  const told = givenStories().filter(({ mail }) => mail.to.length === 2);
  const { read } = await runThrough(
    world(),
    messagesOf(told).map((message) => [message]),
  );
  const opens = read.filter((event) => event.type === 'open');
  expect(opens.map(({ recipient, candidates }) => ({ recipient, candidates }))).toEqual([
    { recipient: undefined, candidates: ['ben@example.com', 'chloe@example.org'] },
  ]);
});

test('the log names SNS message ids and reasons, and nothing of the mail', async () => {
  const told = givenStories();
  const unstorable = JSON.stringify({
    eventType: 'Send',
    send: {},
    mail: { messageId: 'm'.repeat(3000), destination: ['secret@example.com'], source: 'secret@example.com' },
  });
  const broken = toSnsMessage('not JSON from secret@example.com');
  const logged = world().log.length;
  await runThrough(world(), [[broken, toSnsMessage(unstorable), ...messagesOf(told)]]);

  await until(() => world().log.length >= logged + 3);
  const log = world().log.slice(logged);
  expect(log).toHaveLength(3); // one JSON object for each attempt
  expect(log.every((line) => JSON.parse(line).message.errorType === 'FailedRecords')).toBe(true);
  expect(log.join()).toContain(broken.messageId);
  expect(log.join()).not.toMatch(/secret|example\.(com|org|net)|192\.0\.2|mmm/);
});

test('a payload that is no SNS event is refused with a sentence that shows the shape', async () => {
  const queued = world().lambda.failureQueue.length;
  await world().lambda.invoke({ hello: 'world' });
  expect(world().lambda.failureQueue[queued]?.responsePayload.errorMessage).toMatch(/takes what SNS hands it: \{ "Records"/);
});

test('an invocation without a record does nothing', async () => {
  const queued = world().lambda.failureQueue.length;
  await world().lambda.invoke(toLambdaEvent([], 'arn:aws:sns:us-east-1:123456789012:topic'));
  expect(world().lambda.failureQueue).toHaveLength(queued);
});

test('50 recipients of one mail are 50 rows', async () => {
  const to = Array.from({ length: 50 }, (_, index) => `person${index}@example.com`);
  const [story] = givenStories();
  const event = { ...story?.events[0], mail: { ...story?.events[0]?.mail, messageId: 'fifty', destination: to } };
  await world().deliver([toSnsMessage(JSON.stringify(event))]);
  const rows = await readMessage(world().table, 'fifty');
  expect(new Set(rows.map((row) => row.recipient))).toEqual(new Set(to));
  expect(rows).toHaveLength(50);
});

function givenStories(): readonly Story[] {
  runs += 1;
  return stories(`test${runs}`, new Date('2026-11-01T08:00:00.000Z'));
}

function messagesOf(told: readonly Story[]): readonly SnsMessage[] {
  return told.flatMap((story) => story.events.map((event) => toSnsMessage(JSON.stringify(event))));
}
