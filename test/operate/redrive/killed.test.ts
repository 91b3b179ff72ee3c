import { seeded } from '../../../lib/local/disorder.ts';
import { givenCommand } from '../../cli/given-command.ts';
import { expectExactly, rowsOf } from '../../faults/given-faulty-world.ts';
import { givenTraffic } from '../../faults/given-traffic.ts';
import { until } from '../../local/until.ts';
import { givenPipeline } from '../given-pipeline.ts';
import { putDeadLetters } from './given-dead-letters.ts';

const pipeline = givenPipeline();
const kills = 10;

test('killed at ten points of its work and run again: nothing lost, nothing doubled, nothing left', async () => {
  const { queues, world, folder, letTimePass, ask } = pipeline();
  const random = seeded(7);
  const { good } = givenTraffic('killed-', 300, random);
  putDeadLetters(
    pipeline(),
    good.map(({ message }) => message),
  );
  for (let kill = 0; kill < kills; kill += 1) {
    const point = world.lambda.invocations + Math.floor(random() * 3);
    const { child, ended } = givenCommand(['redrive', '--send', '--local', '--path', folder]);
    // Somewhere in the middle: of the invocations that begin now, or of what comes before them or after.
    await until(() => world.lambda.invocations > point || child.exitCode !== null);
    await new Promise((resolve) => setTimeout(resolve, random() * 10));
    child.kill('SIGKILL');
    await ended;
    letTimePass();
    const rows = await rowsOf(world, 'killed-');
    const waiting = Object.values(queues).reduce((sum, queue) => sum + queue.counts().waiting, 0);
    expect(new Set(rows.map(({ messageId, eventKey }) => `${messageId} ${eventKey}`)).size).toBe(rows.length);
    expect(waiting).toBeGreaterThan(0);
  }
  expect((await ask('redrive', '--send')).outcome).toBe('answered');
  expectExactly(await rowsOf(world, 'killed-'), good);
  for (const queue of Object.values(queues)) expect(queue.counts()).toEqual({ waiting: 0, received: 0 });
});
