import { setImmediate } from 'node:timers/promises';
import { servePage } from '../../../lib/page/serve-page.ts';
import { givenNewTable } from '../../table/given-rows.ts';
import { givenWire } from '../live/given-feed.ts';

const newTable = givenNewTable();

test('a page that is stopped reads no more: not before its last request is over', async () => {
  const { wire, table } = givenWire(await newTable());
  const asked = givenGate();
  const answers = givenGate();
  wire.before = () => {
    asked.open();
    return answers.opened;
  };
  const served = { open: async () => table, what: 'a table', explain: (error: unknown) => error, now: () => new Date() };
  const { address, stop } = await servePage(served, 0);
  const stream = await watching(address);
  await asked.opened;
  const order: string[] = [];
  const stopped = stop().then(() => order.push('stopped'));
  await expect(stream.text()).rejects.toThrow();
  await setImmediate();
  await setImmediate();
  order.push('answered');
  answers.open();
  await stopped;
  expect(order).toEqual(['answered', 'stopped']);
});

function watching(address: string): Promise<Response> {
  const { origin, port, searchParams } = new URL(address);
  return fetch(`${origin}/feed/stream`, { headers: { Cookie: `ses-events-${port}=${searchParams.get('key')}` } });
}

function givenGate() {
  let open: () => void = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open: () => open(), opened };
}
