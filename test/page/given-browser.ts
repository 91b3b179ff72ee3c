import { tmpdir } from 'node:os';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchChromium } from '../../lib/bench/launch-chromium.ts';
import { patience } from '../local/patience.ts';
import { browserOfTheTests } from './browser-of-the-tests.ts';
import { type Complaints, surprises, watch } from './complaints.ts';

export type Wanted = {
  readonly url: string;
  /** A desk's, the default, or a phone's. */
  readonly width?: 1440 | 390;
  readonly dark?: boolean;
  /** What else the browser is: `{ javaScriptEnabled: false }`, `{ timezoneId: 'Asia/Tokyo' }`. */
  readonly context?: BrowserContextOptions;
  /** What goes wrong in the page while it is tried, and has to: see `complaints.ts`. All else fails the test. */
  readonly expected?: readonly RegExp[];
};

/** A page of a browser that knows nothing of other pages: no cookie, no storage. */
export type GivenPage = (wanted: Wanted) => Promise<Page>;

/** A `describe` whose tests share a Chromium; each of its pages is closed after the test, which fails if anything went wrong in one. */
export function describeInBrowser(name: string, define: (givenPage: GivenPage) => void): void {
  const file = browserOfTheTests();
  if (file === undefined) describe.skip(name, () => define(() => Promise.reject(new Error('There is no Chromium.'))));
  else describe(name, () => define(givenPagesOf(file)));
}

type Opened = { readonly page: Page; readonly complaints: Complaints; readonly expected: readonly RegExp[] };

function givenPagesOf(file: string): GivenPage {
  let browser: Browser | undefined;
  const opened: Opened[] = [];
  beforeAll(async () => {
    browser = await launchChromium(file, tmpdir());
  });
  afterEach(async () => {
    const pages = opened.splice(0);
    const found = await Promise.all(pages.map(surprisesOf));
    await Promise.all(pages.map(({ page }) => page.context().close()));
    expect(found.flat()).toEqual([]);
  });
  afterAll(() => browser?.close());
  return async ({ url, width = 1440, dark = false, context: options = {}, expected = [] }) => {
    if (!browser) throw new Error('Chromium has not started.');
    const context = await browser.newContext({
      viewport: viewports[width],
      colorScheme: dark ? 'dark' : 'light',
      // Nothing is looked at while it still moves.
      reducedMotion: 'reduce',
      ...options,
    });
    context.setDefaultTimeout(longestWait);
    context.setDefaultNavigationTimeout(patience);
    const complaints = await watch(context, new URL(url).origin);
    const page = await context.newPage();
    opened.push({ page, complaints, expected });
    await page.goto(url);
    return page;
  };
}

/** Milliseconds: what is not there by then is not what the test names; a machine that is busy needs two. */
const longestWait = 10_000;

const viewports = { 1440: { width: 1440, height: 900 }, 390: { width: 390, height: 844 } } as const;

async function surprisesOf({ page, complaints, expected }: Opened): Promise<readonly string[]> {
  // What the page has already said arrives before the answer.
  if (!page.isClosed()) await page.evaluate('undefined');
  return surprises(complaints, expected);
}
