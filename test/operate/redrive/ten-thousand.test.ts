import { givenCommand } from '../../cli/given-command.ts';
import { expectExactly, rowsOf } from '../../faults/given-faulty-world.ts';
import { givenMail, sendOf } from '../../faults/given-traffic.ts';
import { givenPipeline } from '../given-pipeline.ts';
import { putDeadLetters } from './given-dead-letters.ts';

const pipeline = givenPipeline();
const letters = 10_000;

test(`${letters} dead letters of both shapes: all rows there once, both queues empty, in a heap that could not hold them`, async () => {
  const { queues, world, folder } = pipeline();
  // One recipient each: what takes long is the table.
  const good = Array.from({ length: letters }, (_, index) => sendOf(givenMail(`many-${index}`, 1)));
  putDeadLetters(
    pipeline(),
    good.map(({ message }) => message),
  );
  const environment = { NODE_OPTIONS: '--max-old-space-size=32' };
  const { ended } = givenCommand(['redrive', '--send', '--local', '--path', folder, '--json'], { environment });
  const { code, stdout, stderr } = await ended;
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(JSON.parse(stdout)).toMatchObject({ recorded: letters, failed: [], left: { waiting: 0, received: 0 } });
  expectExactly(await rowsOf(world, 'many-'), good);
  for (const queue of Object.values(queues)) expect(queue.counts()).toEqual({ waiting: 0, received: 0 });
});
