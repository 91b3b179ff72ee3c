import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readMessages } from '../../lib/local/read-messages.ts';
import { type Handover, SnsSubscription } from '../../lib/local/sns-subscription.ts';
import { expectExactly, givenFaultyWorld, rowsOf } from './given-faulty-world.ts';
import { givenMail, sendOf } from './given-traffic.ts';

const folder = mkdtempSync(join(tmpdir(), 'ses-events-test-'));
afterAll(() => rmSync(folder, { recursive: true }));
const world = givenFaultyWorld();

test('what SNS cannot hand over waits whole in the dead-letter queue of the subscription, and delivered from there it is complete', async () => {
  const sent = [1, 3].map((count) => sendOf(givenMail(`undelivered-${count}`, count)));
  const sns = givenSubscription('refused', 'refused', 'taken');
  for (const { message } of sent) await sns.deliver([message]);
  expect(await rowsOf(world(), 'undelivered-')).toEqual([]);

  const file = join(folder, 'queue.jsonl');
  writeFileSync(file, sns.deadLetterQueue.join('\n'));
  const messages = await readMessages(file);
  expect(messages).toEqual(sent.map(({ message }) => expect.objectContaining(message)));
  await sns.deliver(messages);
  expectExactly(await rowsOf(world(), 'undelivered-'), sent);
});

test('what SNS hands over again since it heard no answer is the same rows', async () => {
  const { lambda } = world();
  const before = lambda.invocations;
  const fifty = sendOf(givenMail('unheard-50', 50));
  const sns = givenSubscription('unheard', 'unheard', 'taken');
  await sns.deliver([fifty.message]);

  expect(lambda).toMatchObject({ invocations: before + 3, failureQueue: [] });
  expect(sns.deadLetterQueue).toEqual([]);
  expectExactly(await rowsOf(world(), 'unheard-'), [fifty]);
});

function givenSubscription(...handovers: Handover[]): SnsSubscription {
  const topicArn = 'arn:aws:sns:us-east-1:123456789012:ses-events';
  return new SnsSubscription(
    topicArn,
    (payload) => world().lambda.invoke(payload),
    () => handovers.shift() ?? 'taken',
  );
}
