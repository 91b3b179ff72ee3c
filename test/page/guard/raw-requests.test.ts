import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { type ServedPage, servePage } from '../../../lib/page/serve-page.ts';
import { givenServed } from '../given-served.ts';

let page: ServedPage;
beforeAll(async () => {
  page = await servePage(givenServed(), 0);
});
afterAll(() => page.stop());

const host = 'Host: HOST\r\n';
const cookie = 'Cookie: COOKIE\r\n';

/** What no browser sends, and what is asked of the page by whoever writes requests by hand. */
test.each([
  ['no host', 'GET / HTTP/1.0', cookie, 400],
  ['an empty host', 'GET / HTTP/1.1', `Host:\r\n${cookie}`, 400],
  ['two hosts', 'GET / HTTP/1.1', `${host}Host: example.com\r\n${cookie}`, 403],
  [
    'another server by the whole address, that server by its host',
    'GET http://example.com/ HTTP/1.1',
    `Host: example.com\r\n${cookie}`,
    403,
  ],
  ['another server by the whole address', 'GET http://example.com//example.com/ HTTP/1.1', host + cookie, 404],
  ['a backslash in the path', 'GET /\\example.com/ HTTP/1.1', host + cookie, 400],
  ['a way out of the assets', 'GET /assets/%2e%2e/mails HTTP/1.1', host, 401],
  ['a way out of the assets, not decoded', 'GET /assets/..%2fmails HTTP/1.1', host, 404],
  ['another site’s page, by the name of the page', 'GET / HTTP/1.1', `${host}${cookie}Origin: null\r\n`, 403],
  ['two origins', 'GET / HTTP/1.1', `${host}${cookie}Origin: http://HOST\r\nOrigin: http://example.com\r\n`, 403],
  ['the cookie of another page first', 'GET /search?q= HTTP/1.1', `${host}Cookie: other=1; COOKIE\r\n`, 302],
  ['a broken address', 'GET /mail/%E0%A4%A HTTP/1.1', host, 401],
  ['a broken address of who has the key', 'GET /nowhere/%E0%A4%A HTTP/1.1', host + cookie, 404],
  ['a very long address', `GET /mail/${'m'.repeat(20_000)} HTTP/1.1`, host + cookie, 431],
])('%s', async (_, line, headers, status) => {
  const answer = await answerTo(`${line}\r\n${headers}Connection: close\r\n\r\n`);
  expect(answer).toMatch(new RegExp(`^HTTP/1\\.[01] ${status} `));
  expect(answer).not.toMatch(/\n {4}at |Location: \/\/|served.ts/);
});

async function answerTo(request: string): Promise<string> {
  const { host, port, searchParams } = new URL(page.address);
  const socket = connect(Number(port), '127.0.0.1');
  await once(socket, 'connect');
  socket.write(request.replaceAll('HOST', host).replaceAll('COOKIE', `ses-events-${port}=${searchParams.get('key')}`));
  return await text(socket);
}
