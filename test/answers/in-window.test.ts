import { inWindow } from '../../lib/answers/in-window.ts';
import { collected } from '../table/collected.ts';

test('results come in the order of the elements, whichever is ready first', async () => {
  const releases: (() => void)[] = [];
  const results = collected(
    inWindow(['first', 'second', 'third'], 3, async (element) => {
      await new Promise<void>((resolve) => releases.push(resolve));
      return element;
    }),
  );
  await until(() => releases.length === 3);
  for (const release of [...releases].reverse()) release();
  expect(await results).toEqual(['first', 'second', 'third']);
});

test('so many are under way at once, and no further element is asked for', async () => {
  let [taken, underWay, most] = [0, 0, 0];
  const elements = (function* () {
    for (; taken < 100; taken += 1) yield taken;
  })();
  const results = inWindow(elements, 4, async (element) => {
    underWay += 1;
    most = Math.max(most, underWay);
    await new Promise(setImmediate);
    underWay -= 1;
    return element;
  });
  expect(await results.next()).toEqual({ done: false, value: 0 });
  expect(taken).toBeLessThanOrEqual(4);
  expect((await collected(results)).length).toBe(99);
  expect(most).toBe(4);
});

test('an error ends it where it stands, and the others that fail harm nobody', async () => {
  const results = inWindow([1, 2, 3, 4], 4, async (element) => {
    await new Promise(setImmediate);
    if (element > 1) throw new Error(`no ${element}`);
    return element;
  });
  expect(await results.next()).toEqual({ done: false, value: 1 });
  await expect(results.next()).rejects.toThrow('no 2');
  await new Promise(setImmediate);
});

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise(setImmediate);
}
