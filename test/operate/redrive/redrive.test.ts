import { seeded } from '../../../lib/local/disorder.ts';
import { type SnsMessage, toSnsMessage } from '../../../lib/local/sns.ts';
import { expectExactly, rowsOf } from '../../faults/given-faulty-world.ts';
import { givenTraffic } from '../../faults/given-traffic.ts';
import { givenPipeline } from '../given-pipeline.ts';
import { failureRecord, notification, putDeadLetters } from './given-dead-letters.ts';

const pipeline = givenPipeline();
const nothing = { waiting: 0, received: 0 };
let run = 0;

/** Events whose mails nobody else has. */
function traffic(events: number) {
  run += 1;
  const name = `redrive${run}-`;
  return { name, ...givenTraffic(name, events, seeded(run)) };
}

afterEach(() => {
  pipeline().letTimePass();
  for (const queue of Object.values(pipeline().queues))
    for (const { receiptHandle } of queue.receive(10_000, 1_000)) queue.delete(receiptHandle);
});

test('empty queues are said to be empty, and sending is harmless', async () => {
  const { ask } = pipeline();
  expect(await ask('redrive')).toEqual({
    outcome: 'answered',
    text: 'FailedEvents  nothing waits.\nUndeliveredEvents  nothing waits.\n',
  });
  expect(await ask('redrive', '--send')).toEqual({ outcome: 'answered', text: 'Nothing waited.\n' });
});

test('looking tells how many wait, how long and why, holds back what is personal, and leaves everything as it is', async () => {
  const { ask, queues } = pipeline();
  const { good } = traffic(5);
  putDeadLetters(
    pipeline(),
    good.map(({ message }) => message),
  );
  queues.FailedEvents.send(failureRecord([broken()], 'MalformedEvent', 'The text is not JSON.'));
  const { text } = await ask('redrive');
  expect(text).toMatch(/^FailedEvents {2}4 wait, (for|the oldest for) \d+ m?s.*\n {2}3 {2}TableUnavailable {2}no answer\n/);
  expect(text).toMatch(/^ {2}1 {2}MalformedEvent {4}The text is not JSON\.\n {23}→ somebody else published to the topic/m);
  expect(text).toMatch(/^UndeliveredEvents {2}2 wait.*\n {2}2 {2}Undelivered {2}SNS could not hand it to the function\n/m);
  expect(text).not.toMatch(/example\.(com|org)|redrive\d|News/);
  expect([queues.FailedEvents.counts(), queues.UndeliveredEvents.counts()]).toEqual([
    { waiting: 4, received: 0 },
    { waiting: 2, received: 0 },
  ]);
});

test('--show tells what the messages hold, --json for programs, --limit of how many', async () => {
  const { ask, queues } = pipeline();
  const { good, name } = traffic(5);
  putDeadLetters(
    pipeline(),
    good.map(({ message }) => message),
  );
  queues.UndeliveredEvents.send('{"of":"somebody"}');
  const { text } = await ask('redrive', '--show', '--utc');
  expect(text).toMatch(new RegExp(`\\d\\d UTC {2}send +person0@example\\.com +${name}`));
  expect(text).toContain('{"of":"somebody"}');
  const reports = (await ask('redrive', '--json', '--show', '--limit', '2', '--queue', 'FailedEvents')).text.trim().split('\n');
  expect(reports.map((report) => JSON.parse(report))).toEqual([
    expect.objectContaining({
      queue: 'FailedEvents',
      waiting: 3,
      lookedAt: 2,
      messages: [expect.anything(), expect.anything()],
    }),
  ]);
});

test('--send records what lies in both queues, each once, and deletes it; a second run finds nothing', async () => {
  const { ask, queues, world } = pipeline();
  const { good, name } = traffic(60);
  const messages = good.map(({ message }) => message);
  putDeadLetters(pipeline(), [...messages, ...messages.slice(0, 7)]);
  queues.FailedEvents.send(failureRecord(messages.slice(10, 20)));
  expect(await ask('redrive', '--send')).toEqual({
    outcome: 'answered',
    text: '68 messages recorded and deleted from the queues.\n',
  });
  expectExactly(await rowsOf(world, name), good);
  expect([queues.FailedEvents.counts(), queues.UndeliveredEvents.counts()]).toEqual([nothing, nothing]);
  expect((await ask('redrive', '--send')).text).toBe('Nothing waited.\n');
  expectExactly(await rowsOf(world, name), good);
});

test('what fails again stays in its queue, with its reason; what lay beside it is recorded', async () => {
  const { ask, queues, world } = pipeline();
  const { good, name } = traffic(12);
  const poison = [broken(), broken()];
  putDeadLetters(pipeline(), [...good.map(({ message }) => message), ...poison]);
  queues.UndeliveredEvents.send('neither of the two');
  const { outcome, text } = await ask('redrive', '--send');
  expect(outcome).toBe('incomplete');
  expect(text).toMatch(
    /^12 messages recorded and deleted from the queues\.\n3 messages failed again and stay:\n {2}2 {2}MalformedEvent +The text is not JSON\.\n/,
  );
  expect(text).toMatch(/^ {2}1 {2}Unreadable /m);
  expect(text).not.toContain('more in the queues');
  expectExactly(await rowsOf(world, name), good);
  expect([queues.FailedEvents.counts(), queues.UndeliveredEvents.counts()]).toEqual([
    { waiting: 1, received: 0 },
    { waiting: 2, received: 0 },
  ]);
});

test('--discard deletes what can never be recorded, and that alone', async () => {
  const { ask, queues } = pipeline();
  queues.FailedEvents.send(failureRecord([broken()]));
  queues.UndeliveredEvents.send(notification(broken()));
  queues.UndeliveredEvents.send('neither of the two');
  const { text } = await ask('redrive', '--send', '--discard', 'MalformedEvent', '--json');
  expect(JSON.parse(text)).toMatchObject({
    recorded: 0,
    discarded: 2,
    failed: [{ error: 'Unreadable', count: 1 }],
    left: { waiting: 1, received: 0 },
  });
  expect(queues.UndeliveredEvents.receive(10, 1_000).map(({ body }) => body)).toEqual(['neither of the two']);
});

test('after ten like failures in a row it stops: the cause is still there', async () => {
  const { ask, queues, world } = pipeline();
  for (let count = 0; count < 100; count += 1) queues.FailedEvents.send(failureRecord([broken()]));
  const before = world.lambda.invocations;
  const { outcome, text } = await ask('redrive', '--send');
  expect(outcome).toBe('incomplete');
  expect(text).toMatch(/^Stopped: ten in a row failed with MalformedEvent, so the cause is still there\.$/m);
  expect(world.lambda.invocations - before).toBeLessThan(30);
  expect(queues.FailedEvents.counts()).toEqual({ waiting: 100, received: 0 });
});

test('--keep-going takes them all in turn, and records what lies behind them', async () => {
  const { ask, queues, world } = pipeline();
  const { good, name } = traffic(3);
  for (let count = 0; count < 30; count += 1) queues.FailedEvents.send(failureRecord([broken()]));
  putDeadLetters(
    pipeline(),
    good.map(({ message }) => message),
  );
  const { text } = await ask('redrive', '--send', '--keep-going', '--json');
  expect(JSON.parse(text)).toMatchObject({ recorded: 3, failed: [{ error: 'MalformedEvent', count: 30 }] });
  expectExactly(await rowsOf(world, name), good);
});

test('--discard keeps a message of which one record can never be recorded, and another was not for another reason', async () => {
  const { ask, queues, world } = pipeline();
  const { invokeOnce } = world.lambda;
  const [one, other] = [broken(), broken()];
  queues.FailedEvents.send(failureRecord([one, other]));
  const errorMessage = `SNS message ${one.messageId}: MalformedEvent: no JSON. SNS message ${other.messageId}: TableUnavailable: no.`;
  world.lambda.invokeOnce = () => Promise.resolve({ outcome: 'failed', errorType: 'FailedRecords', errorMessage });
  try {
    expect((await ask('redrive', '--send', '--discard', 'MalformedEvent')).outcome).toBe('incomplete');
  } finally {
    world.lambda.invokeOnce = invokeOnce;
  }
  expect(queues.FailedEvents.counts()).toEqual({ waiting: 1, received: 0 });
});

test('a message whose handle expired while it was sent comes again, and is recorded once', async () => {
  const { ask, queues, world, letTimePass } = pipeline();
  const { good, name } = traffic(8);
  putDeadLetters(
    pipeline(),
    good.map(({ message }) => message),
  );
  const { invokeOnce } = world.lambda;
  let first = true;
  world.lambda.invokeOnce = (payload) => {
    if (first) letTimePass();
    first = false;
    return invokeOnce.call(world.lambda, payload);
  };
  try {
    expect((await ask('redrive', '--send')).outcome).toBe('answered');
  } finally {
    world.lambda.invokeOnce = invokeOnce;
  }
  expectExactly(await rowsOf(world, name), good);
  expect([queues.FailedEvents.counts(), queues.UndeliveredEvents.counts()]).toEqual([nothing, nothing]);
});

test('what somebody else holds is said, with when it comes back', async () => {
  const { ask, queues } = pipeline();
  const [one] = traffic(1).good;
  queues.FailedEvents.send(notification(one?.message ?? broken()));
  queues.FailedEvents.receive(1, 60_000);
  expect((await ask('redrive')).text).toMatch(
    /^FailedEvents {2}nothing waits\. 1 more is held by somebody, for two minutes at most\.$/m,
  );
  expect((await ask('redrive', '--send')).text).toMatch(
    /^About 1 message held by somebody, or by a run that was cut off, and back in two minutes at most: run this again then\.$/m,
  );
});

function broken(): SnsMessage {
  return toSnsMessage('{"eventType":"Bounce","mail":{"destination":["secret@example.com"]');
}
