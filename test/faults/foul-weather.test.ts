import { seeded } from '../../lib/local/disorder.ts';
import { faults } from '../../lib/local/faults.ts';
import type { SnsMessage } from '../../lib/local/sns.ts';
import { SnsSubscription } from '../../lib/local/sns-subscription.ts';
import type { Item } from '../../lib/table/item.ts';
import { patience } from '../local/patience.ts';
import { eventIn } from '../table/event-in.ts';
import { foulHandover, foulWeather } from './foul-weather.ts';
import { expectExactly, givenFaultyWorld, healthy, messagesIn, rowsOf } from './given-faulty-world.ts';
import { givenTraffic, rowName, type Traffic } from './given-traffic.ts';
import { seeds, shuffled } from './seeds.ts';

/** Of all seeds together. */
const eventsAtLeast = 10_000;
const eventsPerSeed = Math.max(5_000, Math.ceil(eventsAtLeast / seeds.length));
const topicArn = 'arn:aws:sns:us-east-1:123456789012:ses-events';

// The function keeps 7.5 seconds for another attempt: with no more than that it gives up at the first fault.
const world = givenFaultyWorld({ concurrency: 5, timeout: 7_500, stoppedAfter: patience });
let events = 0;

test.each(seeds)(
  `seed %i: ${eventsPerSeed} events through every fault: each in the table once or whole in a dead-letter queue, and complete when redriven`,
  async (seed) => {
    const { lambda, proxy } = world();
    const random = seeded(seed);
    const run = `seed${seed}-`;
    const traffic = givenTraffic(run, eventsPerSeed, random);
    proxy.plan = foulWeather(seed);
    const sns = new SnsSubscription(
      topicArn,
      (payload) => lambda.invoke(payload),
      () => foulHandover(random),
    );
    await deliverAll(sns, traffic, random);
    expectNothingLost(traffic, await rowsOf(world(), run), queued(sns));

    proxy.plan = healthy;
    await redrive(sns);
    expectExactly(await rowsOf(world(), run), traffic.good);
    expect([...messagesIn(lambda.failureQueue.splice(0)).keys()]).toEqual(expect.arrayContaining(traffic.poison.map(id)));
    expect(world().log.join()).not.toMatch(/example\.(com|org)|192\.0\.2/);
    events += traffic.good.length;
  },
);

test(`in all at least ${eventsAtLeast} events met every fault there is`, () => {
  expect(events).toBeGreaterThanOrEqual(eventsAtLeast);
  expect([...world().proxy.injected.keys()].sort()).toEqual(Object.keys(faults).sort());
});

/** In any order, poison between good ones, half of them alone, up to ten in an invocation; now and then the function is killed at work. */
async function deliverAll(sns: SnsSubscription, { good, poison }: Traffic, random: () => number): Promise<void> {
  const messages = shuffled([...good.map(({ message }) => message), ...poison], random);
  const groups: SnsMessage[][] = [];
  for (const message of messages) {
    const last = groups.at(-1);
    if (last && last.length < 10 && random() < 0.5) last.push(message);
    else groups.push([message]);
  }
  let done = 0;
  const deliver = async (group: readonly SnsMessage[]) => {
    await sns.deliver(group);
    done += 1;
    if (done % 1_000 === 0) await world().lambda.killOne();
  };
  await Promise.all(groups.map(deliver));
}

/** Id to text of what waits in either queue. */
function queued(sns: SnsSubscription): ReadonlyMap<string, string> {
  const undelivered = sns.deadLetterQueue.map((body) => JSON.parse(body));
  return new Map([
    ...messagesIn(world().lambda.failureQueue),
    ...undelivered.map(({ MessageId, Message }) => [MessageId, Message] as const),
  ]);
}

function expectNothingLost({ good, poison }: Traffic, rows: readonly Item[], queue: ReadonlyMap<string, string>): void {
  const found = rows.map((row) => rowName(eventIn(row)));
  const written = new Set(found);
  expect(found).toHaveLength(written.size);
  const incomplete = good.filter((sent) => !sent.rows.every((row) => written.has(row)));
  expect(incomplete.length).toBeGreaterThan(0);
  expect(incomplete.filter(({ message }) => queue.get(message.messageId) !== message.message)).toEqual([]);
  const wanted = new Set(good.flatMap((sent) => sent.rows));
  expect(found.filter((row) => !wanted.has(row))).toEqual([]);
  expect(poison.filter((message) => queue.get(message.messageId) !== message.message)).toEqual([]);
}

/** As `ses-events redrive` does: every payload and every notification again, now that the weather is fair. */
async function redrive(sns: SnsSubscription): Promise<void> {
  const { lambda } = world();
  const again = new SnsSubscription(topicArn, (payload) => lambda.invoke(payload));
  const undelivered = sns.deadLetterQueue.map((body) => JSON.parse(body));
  await Promise.all([
    ...lambda.failureQueue.splice(0).map(({ requestPayload }) => lambda.invoke(requestPayload)),
    ...undelivered.map(({ MessageId, Message }) => again.deliver([{ messageId: MessageId, message: Message }])),
  ]);
}

function id({ messageId }: SnsMessage): string {
  return messageId;
}
