import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startEventBus } from '../../lib/local/forward/event-bus.ts';
import { forwardOutput } from '../../lib/local/forward/forward-output.ts';
import { streamTo } from '../../lib/local/forward/forwarding.ts';
import { givenFolder } from './given-program.ts';

const folder = givenFolder();

test('a file that is there is added to, and from then on for its owner alone', () => {
  const file = join(folder, 'events.jsonl');
  writeFileSync(file, '{"of":"before"}\n');
  chmodSync(file, 0o644);
  const { take, close } = forwardOutput(file);
  take({ of: 'now' });
  close();
  expect(readFileSync(file, 'utf8')).toBe('{"of":"before"}\n{"of":"now"}\n');
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('a bus that is asked something else than the SDK asks hangs up, and answers the next', async () => {
  const taken: object[] = [];
  const bus = await startEventBus((event) => taken.push(event));
  const put = (body: string) =>
    fetch(bus.endpoint, { method: 'POST', headers: { 'x-amz-target': 'AWSEvents.PutEvents' }, body });
  try {
    await expect(put('{"Entries":')).rejects.toThrow();
    expect((await put('{"Entries":[]}')).status).toBe(200);
  } finally {
    bus.stop();
  }
});

test('a batch that could not be handed over is lost alone, and the end comes', async () => {
  const told = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  const sizes: number[] = [];
  const stream = streamTo((records) => {
    sizes.push(records.length);
    return sizes.length === 1 ? Promise.reject(new Error('gone')) : Promise.resolve();
  });
  for (let row = 0; row < 150; row += 1) stream.add({});
  await stream.end();
  expect(sizes).toEqual([100, 50]);
  expect(told.mock.calls.join('')).toMatch(/^100 events were not handed on: /);
  told.mockRestore();
});
