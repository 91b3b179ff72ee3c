import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seeded } from '../../../lib/local/disorder.ts';
import { givenCommand } from '../../cli/given-command.ts';
import { expectExactly, rowsOf } from '../../faults/given-faulty-world.ts';
import { givenTraffic } from '../../faults/given-traffic.ts';
import { givenFolder, leftIn } from '../../local/given-program.ts';
import { givenPipeline } from '../given-pipeline.ts';
import { givenRefusals, type Refusing } from '../given-refusals.ts';

const pipeline = givenPipeline();
const folder = givenFolder();

let services: Refusing;
beforeAll(async () => {
  services = await givenRefusals(() => pipeline().endpoint);
  const file = join(pipeline().folder, 'local.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), services: services.url }));
});
afterAll(() => services?.stop());

/** Of the dozen invocations that it takes, those at which the command is killed, before they are answered. Eight are under way at once. */
const points = [1, ...Array.from({ length: 9 }, () => 1 + Math.floor(Math.random() * 12))];

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

  const found: number[] = [];
  for (const point of points) {
    let invocations = 0;
    const { child, ended } = replay();
    services.refuse = (operation) => {
      if (operation === 'Invoke' && ++invocations === point) child.kill('SIGKILL');
      return undefined;
    };
    expect(await ended).toMatchObject({ signal: 'SIGKILL' });
    found.push((await rowsOf(world, 'killed-')).length);
  }
  expect(Math.max(...found)).toBeLessThanOrEqual(wanted.size);
  expect(Math.min(...found)).toBeLessThan(wanted.size);
  services.refuse = () => undefined;
  expect(await replay().ended).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining('300 events recorded.') });

  expectExactly(await rowsOf(world, 'killed-'), good);
  expect(leftIn(temporary)).toEqual([]);
  expect(readdirSync(folder).toSorted()).toEqual(['events.jsonl', 'temporary']);
});
