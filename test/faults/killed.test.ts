import { until } from '../local/until.ts';
import { expectExactly, givenFaultyWorld, messagesIn, rowsOf } from './given-faulty-world.ts';
import { givenMail, sendOf } from './given-traffic.ts';

const world = givenFaultyWorld();

test('killed before DynamoDB has anything, and killed again: the third attempt writes every row', async () => {
  const { proxy, lambda, deliver } = world();
  const fifty = sendOf(givenMail('before-50', 50));
  const before = lambda.invocations;
  let kills = 0;
  proxy.plan = () => {
    if (lambda.invocations > before + 2) return undefined;
    kills += 1;
    void lambda.killOne();
    return 'hungUp';
  };
  await deliver([fifty.message]);

  expect(kills).toBeGreaterThanOrEqual(2);
  expect(lambda).toMatchObject({ invocations: before + 3, failureQueue: [] });
  expectExactly(await rowsOf(world(), 'before-'), [fifty]);
});

test('killed when half of fifty rows are written: the next attempt writes the others', async () => {
  const { proxy, lambda, deliver } = world();
  const fifty = sendOf(givenMail('half-50', 50));
  const before = lambda.invocations;
  let requests = 0;
  proxy.plan = () => {
    requests += 1;
    if (requests === 2) void lambda.killOne();
    return requests === 2 ? 'hungUp' : undefined;
  };
  await deliver([fifty.message]);

  expect(lambda).toMatchObject({ invocations: before + 2, failureQueue: [] });
  expectExactly(await rowsOf(world(), 'half-'), [fifty]);
});

test('killed after every row is written and before it could say so: the next attempt changes nothing', async () => {
  const { proxy, lambda, deliver } = world();
  const three = sendOf(givenMail('after-3', 3));
  const before = lambda.invocations;
  let isKilled = false;
  proxy.plan = () => (isKilled ? undefined : 'neverAnswered');
  const delivered = deliver([three.message]);
  await until(async () => (await rowsOf(world(), 'after-')).length === 3);
  isKilled = true;
  await lambda.killOne();
  await delivered;

  expect(lambda).toMatchObject({ invocations: before + 2, failureQueue: [] });
  expectExactly(await rowsOf(world(), 'after-'), [three]);
});

test('killed three times before it could say so: its payload is in the failure queue, though its rows are written late', async () => {
  const { proxy, lambda, deliver } = world();
  const one = sendOf(givenMail('always-1', 1));
  proxy.plan = () => {
    void lambda.killOne();
    return 'neverAnswered';
  };
  await deliver([one.message]);

  expect(messagesIn(lambda.failureQueue).get(one.message.messageId)).toBe(one.message.message);
  await until(async () => (await rowsOf(world(), 'always-')).length > 0);
  expectExactly(await rowsOf(world(), 'always-'), [one]);
});
