import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { interruptions } from '../local/interruptions.ts';
import { undoAtExit } from '../local/undo-at-exit.ts';
import { readTypes } from '../table/reader.ts';
import type { Figure, Section } from './figure.ts';
import { findChromium } from './find-chromium.ts';
import { givenMonth } from './given-month.ts';
import { launchChromium } from './launch-chromium.ts';
import { measureFeed } from './page-feed.ts';
import { measureOverview } from './page-overview.ts';
import { firstPaint } from './page-paint.ts';
import { startPage } from './start-page.ts';
import { median } from './statistics.ts';
import { withEmbeddedDynamoDB } from './with-embedded-dynamodb.ts';

/**
 * What the page costs who looks at it: the command's own process over a month of 200,000 rows, looked at in Chromium.
 * @param rounds of each first paint @param seconds that the live feed is watched
 */
export async function measurePage(rounds: number, seconds: number): Promise<readonly Section[]> {
  interruptions();
  const chromium = findChromium(process.env);
  if (chromium === undefined)
    throw new Error('There is no Chromium here: install it (apt-get install chromium), or name it by CHROMIUM_PATH.');
  const folder = mkdtempSync(join(tmpdir(), 'ses-events-bench-'));
  const removeFolder = undoAtExit(() => rmSync(folder, { recursive: true, force: true }));
  try {
    return await measureWith(await launchChromium(chromium, folder), rounds, seconds);
  } finally {
    removeFolder();
  }
}

function measureWith(browser: Browser, rounds: number, seconds: number): Promise<readonly Section[]> {
  return withEmbeddedDynamoDB(async (client, endpoint) => {
    const table = await givenMonth(client, new Date());
    const served = await startPage(table, endpoint);
    try {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      await page.goto(served.address);
      const origin = new URL(served.address).origin;
      return [
        { title: 'First paint over 200,000 rows', figures: await measurePaints(page, origin, await viewsOf(table), rounds) },
        { title: 'Overview of 30 days over 200,000 rows', figures: await measureOverview(page, origin) },
        { title: `Live feed, 50 events a second for ${seconds} s`, figures: await measureFeed(page, origin, table, seconds) },
      ];
    } finally {
      await browser.close();
      await served.stop();
    }
  });
}

/** Each view, of a mail and of somebody that are in the table. */
async function viewsOf(
  table: Awaited<ReturnType<typeof givenMonth>>,
): Promise<readonly (readonly [name: string, path: string])[]> {
  const range = { since: new Date(Date.now() - 7 * 86_400_000), until: new Date() };
  for await (const { messageId, recipient } of readTypes(table, ['bounce'], range, 'newestFirst')) {
    if (recipient === undefined) continue;
    return [
      ['overview', '/?range=30d'],
      ['live feed', '/feed'],
      ['mails', '/mails?range=30d'],
      ['a mail', `/mail/${messageId}`],
      ['a recipient', `/recipient/${encodeURIComponent(recipient)}`],
    ];
  }
  throw new Error('Nothing has bounced in the month.');
}

async function measurePaints(
  page: Page,
  origin: string,
  views: readonly (readonly [name: string, path: string])[],
  rounds: number,
): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const [what, path] of views) {
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) times.push(await firstPaint(page, origin + path));
    figures.push({ what, value: median(times), unit: 'ms', atMost: 300 });
  }
  return figures;
}
