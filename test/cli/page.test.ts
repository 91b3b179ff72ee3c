import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type GivenTables, givenTables } from '../table/given-table.ts';
import { givenCommand } from './given-command.ts';

let tables: GivenTables;
beforeAll(async () => {
  tables = await givenTables();
});
afterAll(async () => {
  // Where a test has failed, what it started may still run.
  for (const child of children) child.kill('SIGKILL');
  await tables.stop();
});

const children: ChildProcess[] = [];

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

test('Ctrl-C ends it at once, whatever it still waits for: who gives the credentials may never answer', async () => {
  const config = join(mkdtempSync(join(tmpdir(), 'page-')), 'config');
  // It ends with whoever asks it.
  writeFileSync(config, `[profile slow]\ncredential_process = "${process.execPath}" -e "process.stdin.resume()"\n`);
  const page = await givenPage('any', ['--profile', 'slow'], { AWS_CONFIG_FILE: config });
  const [address, cookie] = await letIn(page.address);
  const feed = await fetch(`${address}/feed/stream`, { headers: { Cookie: cookie } });
  const mail = fetch(`${address}/mail/m-1`, { headers: { Cookie: cookie } }).catch(() => 'broken off');
  expect(feed.status).toBe(200);
  expect(await page.end()).toMatchObject({ code: 0, stderr: '' });
  expect(await mail).toBe('broken off');
  await feed.text().catch(() => '');
}, 20_000);

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
async function givenPage(table: string, further: readonly string[] = [], environment: NodeJS.ProcessEnv = {}) {
  const { child, ended } = givenCommand(['page', '--no-open', ...of(table), ...further], { environment });
  children.push(child);
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
