import { appOf } from '../../../lib/page/app.tsx';
import { givenServed } from '../given-served.ts';

const key = 'k'.repeat(43);
const app = appOf(givenServed(), { script: 'script', style: 'style' }, key, () => 7377);

const cookie = { Cookie: `ses-events-7377=${key}` };

describe('who is let in', () => {
  test.each<[string, string, Record<string, string>, number]>([
    ['the key, which goes into a cookie', `/?key=${key}`, {}, 302],
    ['the cookie', '/search?q=', cookie, 302],
    ['nothing', '/', {}, 401],
    ['nothing, at a stream', '/feed/stream', {}, 401],
    ['nothing, at a page that is none', '/nowhere', {}, 401],
    ['another key', '/?key=guessed', {}, 401],
    ['an empty key', '/?key=', {}, 401],
    ['another key beside the cookie', '/?key=guessed', cookie, 401],
    ['another cookie', '/', { Cookie: 'ses-events-7377=guessed' }, 401],
    ['the cookie of a page on another port', '/', { Cookie: `ses-events-7378=${key}` }, 401],
    ['nothing, for what holds nothing of anybody', '/assets/page.css', {}, 200],
  ])('%s', async (_, address, headers, status) => {
    expect((await asked(address, headers)).status).toBe(status);
  });

  test('the key leaves the address, and what was asked stays', async () => {
    const { headers } = await asked(`/mails?tag=a%3Db&key=${key}&tag=c`);
    expect(headers.get('Location')).toBe('/mails?tag=a%3Db&tag=c');
    expect(headers.get('Set-Cookie')).toBe(`ses-events-7377=${key}; Path=/; HttpOnly; SameSite=Strict`);
  });

  test('who is refused reads where the key is, and goes on by a link of the page itself', async () => {
    const text = await (await asked('/mail/m-1?key=guessed&x=%22%3E')).text();
    expect(text).toContain('This page needs its key');
    expect(text).toContain('href="/mail/m-1?x=%22%3E"');
    expect(text).not.toContain('guessed');
  });
});

describe('an address that would be another server’s as a link leads nowhere', () => {
  test.each<[string, string, Record<string, string>]>([
    ['with the key', `//evil.example/?key=${key}`, {}],
    ['with the cookie', '//evil.example/', cookie],
    ['with nothing', '//evil.example/', {}],
    ['behind the assets', '/assets/..//evil.example/', {}],
  ])('%s', async (_, address, headers) => {
    const { status, headers: answered, text } = await read(address, headers);
    expect([status, answered.get('Location')]).toEqual([404, null]);
    expect(text).not.toContain('evil');
  });
});

test('who has no key sees no page where an asset would be', async () => {
  const { status, text } = await read('/assets/nowhere', {});
  expect([status, text]).toEqual([404, 'There is no such file.\n']);
});

test('on the port of HTTP, which browsers leave out, the page is reached without it', async () => {
  const onPort80 = appOf(givenServed(), { script: '', style: '' }, key, () => 80);
  const status = async (Host: string, Origin: string) =>
    (await onPort80.request(`http://${Host}/assets/page.js`, { headers: { Host, Origin } })).status;
  expect(await status('127.0.0.1', 'http://127.0.0.1')).toBe(200);
  expect(await status('localhost:80', 'http://localhost')).toBe(200);
  expect(await status('example.com', 'http://127.0.0.1')).toBe(403);
});

describe('no other site gets anything out of a browser that was let in', () => {
  test.each<[string, Record<string, string>, number]>([
    ['a name that was made to mean 127.0.0.1', { Host: 'rebound.example.com:7377' }, 403],
    ['that name without a port', { Host: 'rebound.example.com' }, 403],
    ['the address without its port', { Host: '127.0.0.1' }, 403],
    ['another port', { Host: '127.0.0.1:80' }, 403],
    ['a page of another site', { Origin: 'https://example.com' }, 403],
    ['a page of another port', { Origin: 'http://127.0.0.1:7378' }, 403],
    ['a page without an origin', { Origin: 'null' }, 403],
    ['the page by its name', { Host: 'localhost:7377', Origin: 'http://localhost:7377' }, 302],
    ['the page itself', { Origin: 'http://127.0.0.1:7377' }, 302],
  ])('%s', async (_, headers, status) => {
    expect((await asked('/search?q=', { ...cookie, ...headers })).status).toBe(status);
    if (status === 403) expect((await asked('/assets/page.js', headers)).status).toBe(403);
  });
});

test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('%s: nothing can be changed', async (method) => {
  const answer = await asked('/', cookie, method);
  expect(answer.status).toBe(405);
  expect(answer.headers.get('Allow')).toBe('GET, HEAD');
});

test.each(['/', '/feed', '/mails', '/nowhere', '/search?q=', '/assets/page.js', `/?key=${key}`])(
  '%s says what a browser may load, and that nobody may frame or keep it',
  async (address) => {
    const { headers } = await asked(address, cookie);
    const policy = headers.get('Content-Security-Policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'; style-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin');
    expect(headers.get('Access-Control-Allow-Origin')).toBeNull();
    expect(headers.get('Cache-Control')).toBe('no-store');
  },
);

async function read(address: string, headers: Record<string, string>) {
  const answer = await asked(address, headers);
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

async function asked(address: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> {
  return await app.request(`http://127.0.0.1:7377${address}`, { method, headers: { Host: '127.0.0.1:7377', ...headers } });
}
