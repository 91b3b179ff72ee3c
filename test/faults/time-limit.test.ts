import { setTimeout as wait } from 'node:timers/promises';
import { expectExactly, givenFaultyWorld, healthy, messagesIn, rowsOf } from './given-faulty-world.ts';
import { givenMail, sendOf } from './given-traffic.ts';

// The function keeps 7.5 seconds for another attempt: with 8 it tries for half a second.
describe('a function that has 8 seconds', () => {
  const world = givenFaultyWorld({ timeout: 8_000, concurrency: 4 });

  test('a table throttled for whole invocations: retried twice, then the failure queue, and redriven it is complete', async () => {
    const { proxy, lambda, deliver, log } = world();
    const [one, fifty] = [sendOf(givenMail('throttled-1', 1)), sendOf(givenMail('throttled-50', 50))];
    proxy.plan = () => 'throttled';
    await Promise.all([deliver([one.message]), deliver([fifty.message])]);

    expect(lambda.invocations).toBe(6);
    expect(await rowsOf(world(), 'throttled-')).toEqual([]);
    for (const { message } of [one, fifty])
      expect(messagesIn(lambda.failureQueue).get(message.messageId)).toBe(message.message);
    expect(lambda.failureQueue.map(({ responsePayload }) => responsePayload.errorMessage).join()).toMatch(
      /TableUnavailable: 25 of 25 rows not written after \d+ attempts: ProvisionedThroughputExceededException\./,
    );
    expect(log.join()).not.toMatch(/example\.(com|org)/);
    proxy.plan = healthy;
    await Promise.all(lambda.failureQueue.splice(0).map(({ requestPayload }) => lambda.invoke(requestPayload)));
    expect(lambda.failureQueue).toEqual([]);
    expectExactly(await rowsOf(world(), 'throttled-'), [one, fifty]);
  });

  test('fifty rows of which half were written: the whole invocation is queued, and redriven it is complete', async () => {
    const { proxy, lambda, deliver } = world();
    const [good, fifty] = [sendOf(givenMail('half-1', 1)), sendOf(givenMail('half-50', 50))];
    const batches = new Set<string>();
    proxy.plan = ({ row }) =>
      row.includes('half-50') && batches.add(row).size > 1 ? throttledBut([...batches][0], row) : undefined;
    await deliver([good.message, fifty.message]);

    expect(await rowsOf(world(), 'half-50')).toHaveLength(25);
    expect([...messagesIn(lambda.failureQueue).keys()]).toEqual([good.message.messageId, fifty.message.messageId]);
    proxy.plan = healthy;
    await Promise.all(lambda.failureQueue.splice(0).map(({ requestPayload }) => lambda.invoke(requestPayload)));
    expectExactly(await rowsOf(world(), 'half-'), [good, fifty]);
  });

  test('a DynamoDB that writes and never answers ends in an error that says so, not in a time-out', async () => {
    const { proxy, lambda, deliver } = world();
    const [one, fifty] = [sendOf(givenMail('hung-1', 1)), sendOf(givenMail('hung-50', 50))];
    const before = lambda.invocations;
    proxy.plan = ({ before: earlier }) => (earlier === 0 ? 'neverAnswered' : undefined);
    await Promise.all([deliver([one.message]), deliver([fifty.message])]);

    expect(lambda.invocations).toBe(before + 4);
    expect(world().log.join()).toMatch(/TableUnavailable: 1 of 1 rows not written after 1 attempts: TimeoutError ETIMEDOUT\./);
    expect(world().log.join()).not.toContain('Sandbox.Timedout');
    expectExactly(await rowsOf(world(), 'hung-'), [one, fifty]);
  });
});

describe('a function that is stopped at its time limit, before it gives up itself', () => {
  const world = givenFaultyWorld({ timeout: 1_500, concurrency: 4 });

  test('is repeated, and what was written late is the same rows', async () => {
    const { proxy, lambda, deliver } = world();
    const [one, fifty] = [sendOf(givenMail('late-1', 1)), sendOf(givenMail('late-50', 50))];
    proxy.plan = ({ before }) => (before === 0 ? 'neverAnswered' : undefined);
    await Promise.all([deliver([one.message]), deliver([fifty.message])]);

    expect(lambda.invocations).toBeGreaterThanOrEqual(4);
    expect(lambda.failureQueue).toEqual([]);
    expectExactly(await rowsOf(world(), 'late-'), [one, fifty]);
  });

  test('three times: its payload is in the failure queue, though its rows are written', async () => {
    const { proxy, lambda, deliver } = world();
    const one = sendOf(givenMail('always-1', 1));
    proxy.plan = () => 'neverAnswered';
    await deliver([one.message]);
    await wait(100);

    expect(lambda.failureQueue.map(({ responsePayload }) => responsePayload.errorType)).toEqual(['Sandbox.Timedout']);
    expect(messagesIn(lambda.failureQueue).get(one.message.messageId)).toBe(one.message.message);
    expectExactly(await rowsOf(world(), 'always-'), [one]);
  });
});

function throttledBut(first: string | undefined, row: string): 'throttled' | undefined {
  return row === first ? undefined : 'throttled';
}
