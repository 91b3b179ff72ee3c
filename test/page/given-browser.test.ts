import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LoopbackServer, startLoopbackServer } from '../../lib/local/loopback-server.ts';
import { surprises } from './complaints.ts';
import { expectAccessible } from './expect-accessible.ts';
import { expectNoOverflow } from './expect-no-overflow.ts';
import { describeInBrowser } from './given-browser.ts';
import { screenshot } from './screenshot.ts';

describeInBrowser('of a page in Chromium', (givenPage) => {
  const url = givenPages();

  test('that is well there is nothing to say', async () => {
    const page = await givenPage({ url: url('/well'), width: 390, dark: true });
    await expectAccessible(page);
    await expectNoOverflow(page);
    expect(await page.evaluate("[innerWidth, matchMedia('(prefers-color-scheme: dark)').matches]")).toEqual([390, true]);
  });

  test.each([
    ['an error in the console', '/console', [/^console error: it said so$/]],
    ['an error of a script', '/throws', [/^page error: it threw$/]],
    ['what the policy forbids', '/inline', [/^CSP violation: script-src-elem by inline$/, /^console error: .*inline script/]],
    [
      'a failed request',
      '/hangs-up',
      [/^failed request: .*\/nothing \(net::ERR_EMPTY_RESPONSE\)$/, /^console error: .*ERR_EMPTY/],
    ],
    ['a request for what is not there', '/missing', [/^console error: .*404/]],
    [
      'a request to another origin',
      '/outside',
      [
        /^outside request: http:\/\/192\.0\.2\.1\/pixel$/,
        /^failed request: .*NAME_NOT_RESOLVED/,
        /^console error: .*NAME_NOT_RES/,
      ],
    ],
  ])('%s is found', async (_, path, expected) => {
    await givenPage({ url: url(path), expected });
  });

  test('what a page that it opens does is found, too', async () => {
    const page = await givenPage({ url: url('/opens'), expected: [/^page error: it threw$/] });
    await Promise.all([page.waitForEvent('popup').then((popup) => popup.waitForLoadState()), page.getByRole('link').click()]);
  });

  test('it is tried without scripts, too', async () => {
    const page = await givenPage({ url: url('/throws'), context: { javaScriptEnabled: false } });
    expect(await page.getByRole('heading').textContent()).toBe('Throws');
  });

  test('a request that its script gives up is no failure', async () => {
    const page = await givenPage({ url: url('/well') });
    await page.evaluate("fetch('/slow', { signal: AbortSignal.timeout(1) }).catch(() => {})");
  });

  test('what axe objects to is found, with its rule, what helps, and where, whatever the policy', async () => {
    const page = await givenPage({ url: url('/unlabelled') });
    await expect(expectAccessible(page)).rejects.toThrow(/label: Form elements must have labels: <input id=\\"address\\">/);
  });

  test('what is wider than the window is found, a long word too, but not what can be scrolled', async () => {
    const page = await givenPage({ url: url('/wide'), width: 390 });
    const complaint = await expectNoOverflow(page).catch((error: Error) => error.message);
    expect(complaint).toMatch(/"p#wide\.box reaches to \d+ px of 390",\n.*"p\.word reaches to \d+ px of 390",\n/);
    expect(complaint).not.toMatch(/scrolled|main/);
  });

  test('pictures are taken where somebody wants them', async () => {
    const page = await givenPage({ url: url('/well'), width: 390, dark: true });
    const folder = mkdtempSync(join(tmpdir(), 'shots-'));
    await screenshot(page, 'well', folder);
    expect(readdirSync(folder)).toEqual(['well-390-dark.png']);
    const taken = jest.spyOn(page, 'screenshot');
    await screenshot(page, 'well', '');
    expect(taken).not.toHaveBeenCalled();
  });
});

test('what was expected is no surprise, unless it did not happen', () => {
  expect(surprises(['console error: one', 'console error: two'], [/one/])).toEqual(['console error: two']);
  expect(surprises(['console error: one'], [/one/, /two/])).toEqual(['expected, and did not happen: /two/']);
});

const body: Readonly<Record<string, string>> = {
  '/well': '<h1>Well</h1>',
  '/console': '<h1>Console</h1><script src="/said.js"></script>',
  '/throws': '<h1>Throws</h1><script src="/threw.js"></script>',
  '/inline': '<h1>Inline</h1><script>1</script>',
  '/hangs-up': '<h1>Hangs up</h1><img src="/nothing" alt="">',
  '/missing': '<h1>Missing</h1><img src="/404" alt="">',
  '/outside': '<h1>Outside</h1><img src="http://192.0.2.1/pixel" alt="">',
  '/opens': '<h1>Opens</h1><a href="/throws" target="_blank">Another</a>',
  '/unlabelled': '<h1>Unlabelled</h1><input id="address">',
  '/wide': `<h1>Wide</h1><p id="wide" class="box">Wide</p><p class="word">${'w'.repeat(200)}</p>
    <div class="scrolls"><p class="box scrolled">${'s'.repeat(200)}</p></div>`,
};

const files: Readonly<Record<string, readonly [type: string, text: string]>> = {
  '/said.js': ['text/javascript', "console.error('it said so')"],
  '/threw.js': ['text/javascript', "throw new Error('it threw')"],
  '/page.css': ['text/css', '.box { width: 500px } .scrolls { overflow-x: auto }'],
};

/** A server for the tests of the file, and the address of a path of it. */
function givenPages(): (path: string) => string {
  let server: LoopbackServer | undefined;
  beforeAll(async () => {
    server = await startLoopbackServer(({ request: { url = '' } }, response) => {
      if (url === '/nothing') return void response.destroy();
      if (url === '/slow') return;
      const [type, text] = files[url] ?? [
        'text/html',
        `<!doctype html><html lang="en"><title>A page</title>${head}${main(url)}`,
      ];
      response.writeHead(url in files || url in body ? 200 : 404, { 'Content-Type': type, 'Content-Security-Policy': policy });
      response.end(text);
    });
  });
  afterAll(() => server?.stop());
  return (path) => `${server?.endpoint}${path}`;
}

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data: http://192.0.2.1";
const head =
  '<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><link rel="stylesheet" href="/page.css">';

function main(path: string): string {
  return `<main>${body[path] ?? '<h1>There is none</h1>'}</main>`;
}
