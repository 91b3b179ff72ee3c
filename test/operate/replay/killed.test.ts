import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seeded } from '../../../lib/local/disorder.ts';
import { givenCommand } from '../../cli/given-command.ts';
import { expectExactly, rowsOf } from '../../faults/given-faulty-world.ts';
import { givenTraffic } from '../../faults/given-traffic.ts';
import { givenFolder, leftIn } from '../../local/given-program.ts';
import { until } from '../../local/until.ts';
import { givenPipeline } from '../given-pipeline.ts';

const pipeline = givenPipeline();
const folder = givenFolder();

/** At each of these, of a dozen, the command is killed. */
const points = Array.from({ length: 10 }, () => Math.floor(Math.random() * 12));

test(`killed in the middle at ten points (${points}) and run again, it has lost nothing, doubled nothing and left nothing`, async () => {
  const { world, folder: path } = pipeline();
  const { good } = givenTraffic('killed-', 300, seeded(1));
  const events = join(folder, 'events.jsonl');
  const temporary = join(folder, 'temporary');
  mkdirSync(temporary);
  writeFileSync(events, good.map(({ message }) => message.message).join(''));
  const replay = () =>
    givenCommand(['replay', events, '--send', '--rate', '1000', '--local', '--path', path], {
      folder,
      environment: { TMPDIR: temporary },
    });
  const wanted = new Set(good.flatMap(({ rows }) => rows));

  for (const point of points) {
    const before = world.lambda.invocations;
    const { child, ended } = replay();
    await until(() => world.lambda.invocations > before + point || child.exitCode !== null);
    child.kill('SIGKILL');
    await ended;
    expect((await rowsOf(world, 'killed-')).length).toBeLessThanOrEqual(wanted.size);
  }
  expect(await replay().ended).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining('300 events recorded.') });

  expectExactly(await rowsOf(world, 'killed-'), good);
  expect(leftIn(temporary)).toEqual([]);
  expect(readdirSync(folder).toSorted()).toEqual(['events.jsonl', 'temporary']);
});
