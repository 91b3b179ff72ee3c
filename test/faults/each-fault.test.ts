import { type Fault, faults } from '../../lib/local/faults.ts';
import { expectExactly, givenFaultyWorld, rowsOf } from './given-faulty-world.ts';
import { givenMail, sendOf } from './given-traffic.ts';

/** `neverAnswered` takes three seconds: time-limit.test.ts. */
const brief = (Object.keys(faults) as Fault[]).filter((fault) => fault !== 'neverAnswered');

/** These answer, so the function sends nothing again. */
const answering: ReadonlySet<Fault> = new Set<Fault>(['slow', 'droppedAfterAnswer']);

const recipientCounts = [1, 2, 50];
// Each in an execution environment of its own: most of what a fault takes is waiting.
const world = givenFaultyWorld({ concurrency: recipientCounts.length });

test.each(brief)('%s, twice for a row and for each batch of 50 rows: all written in the first invocation', async (fault) => {
  const { proxy, lambda, deliver } = world();
  const [mails, before] = [recipientCounts.map((count) => givenMail(`${fault}-${count}`, count)), lambda.invocations];
  proxy.plan = ({ before: earlier }) => (earlier < 2 ? fault : undefined);
  await Promise.all(mails.map((mail) => deliver([sendOf(mail).message])));

  expect(proxy.injected.get(fault)).toBeGreaterThanOrEqual(answering.has(fault) ? 4 : 8);
  expect(lambda).toMatchObject({ invocations: before + mails.length, failureQueue: [] });
  expectExactly(await rowsOf(world(), `${fault}-`), mails.map(sendOf));
});
