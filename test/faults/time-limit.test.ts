import { patience } from '../local/patience.ts';
import { expectExactly, givenFaultyWorld, healthy, messagesIn, rowsOf } from './given-faulty-world.ts';
import { givenMail, sendOf } from './given-traffic.ts';

// The function keeps 7.5 seconds for another attempt: with 8 it tries for half a second. A busy machine may take longer to end it.
describe('a function that has 8 seconds', () => {
  const world = givenFaultyWorld({ timeout: 8_000, stoppedAfter: patience, concurrency: 4 });

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

  test('a DynamoDB that writes and never answers ends in an error that says so, and the next attempt is complete', async () => {
    const { proxy, lambda, deliver } = world();
    const [one, fifty] = [sendOf(givenMail('hung-1', 1)), sendOf(givenMail('hung-50', 50))];
    const before = lambda.invocations;
    proxy.plan = ({ before: earlier }) => (earlier === 0 ? 'neverAnswered' : undefined);
    await Promise.all([deliver([one.message]), deliver([fifty.message])]);

    expect(lambda.invocations).toBeGreaterThanOrEqual(before + 4);
    expect(world().log.join()).toMatch(/TableUnavailable: 1 of 1 rows not written after 1 attempts: TimeoutError ETIMEDOUT\./);
    expect(lambda.failureQueue).toEqual([]);
    expectExactly(await rowsOf(world(), 'hung-'), [one, fifty]);
  });
});

describe('a function that is stopped at its time limit, and would never end by itself', () => {
  const world = givenFaultyWorld({ timeout: patience, stoppedAfter: 1_500 });

  test('three times: its payload is in the failure queue', async () => {
    const { proxy, lambda, deliver } = world();
    const one = sendOf(givenMail('always-1', 1));
    proxy.plan = () => 'neverAnswered';
    await deliver([one.message]);

    expect(lambda.failureQueue.map(({ responsePayload }) => responsePayload.errorType)).toEqual(['Sandbox.Timedout']);
    expect(messagesIn(lambda.failureQueue).get(one.message.messageId)).toBe(one.message.message);
  });
});

function throttledBut(first: string | undefined, row: string): 'throttled' | undefined {
  return row === first ? undefined : 'throttled';
}
