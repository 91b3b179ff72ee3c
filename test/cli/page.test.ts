import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type GivenTables, givenTables } from '../table/given-table.ts';
import { givenCommand } from './given-command.ts';

let tables: GivenTables;
beforeAll(async () => {
  tables = await givenTables();
});
afterAll(() => tables.stop());

test('page serves the table of whoever has its address until Ctrl-C, and holds nothing back then', async () => {
  const page = await givenPage(await tables.create());
  const [address, cookie] = await letIn(page.address);
  const { status, headers } = await fetch(`${address}/mail/unknown`, { headers: { Cookie: cookie } });
  expect(status).not.toBe(401);
  expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'");
  // A feed that lasts does not keep it from ending.
  const feed = await fetch(`${address}/feed/stream`, { headers: { Cookie: cookie } });
  expect(await page.end()).toMatchObject({ code: 0, stderr: '' });
  await feed.text().catch(() => '');
  await expect(fetch(address)).rejects.toThrow();
});

test('what stands in the way of an answer is said on the page, which goes on', async () => {
  const page = await givenPage('absent');
  const [address, cookie] = await letIn(page.address);
  const answer = await fetch(`${address}/mail/m-1`, { headers: { Cookie: cookie } });
  expect(answer.status).toBe(503);
  expect(await answer.text()).toContain('There is no table absent with the indexes of ses-events');
  expect((await page.end()).code).toBe(0);
});

test('a port that cannot be had is an error of one sentence', async () => {
  const other = createServer();
  await once(other.listen(0, '127.0.0.1'), 'listening');
  const { port } = other.address() as AddressInfo;
  const { ended } = givenCommand(['page', '--no-open', '--port', String(port), ...of('any')]);
  expect(await ended).toMatchObject({
    code: 1,
    stdout: '',
    stderr: `Port ${port} cannot be had (EADDRINUSE): give another with --port, or leave it out.\n`,
  });
  other.close();
});

function of(table: string): readonly string[] {
  return ['--table', table, '--endpoint-url', tables.endpoint];
}

/** The command, once it has said where the page is. */
async function givenPage(table: string) {
  const { child, ended } = givenCommand(['page', '--no-open', ...of(table)]);
  const [said] = await Promise.race([once(child.stdout ?? child, 'data'), ended.then(({ stderr }) => [stderr])]);
  const [address = ''] = /http:\S+/.exec(String(said)) ?? [];
  return {
    address,
    end: () => {
      child.kill('SIGINT');
      return ended;
    },
  };
}

/** Where the page is, and the cookie of who has its key. */
async function letIn(address: string): Promise<readonly [string, string]> {
  const { status, headers } = await fetch(address, { redirect: 'manual' });
  expect(status).toBe(302);
  const [cookie = ''] = (headers.get('Set-Cookie') ?? '').split(';');
  return [new URL(address).origin, cookie];
}
