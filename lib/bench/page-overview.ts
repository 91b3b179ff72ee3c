import type { Page } from 'playwright-core';
import type { Figure } from './figure.ts';

const limit = { first: 1_000, whole: 20_000 } as const;

/** From asking for thirty days until the first figures are there, and until all are: counted for the first time, and with the days remembered. */
export async function measureOverview(page: Page, origin: string): Promise<readonly Figure[]> {
  // What other views have counted before is no first time.
  const first = await times(page, `${origin}/?range=30d&anew=1`);
  const again = await times(page, `${origin}/?range=30d`);
  return [
    { what: 'first figures', value: first.first, unit: 'ms', atMost: limit.first },
    { what: 'whole', value: first.whole, unit: 'ms', atMost: limit.whole },
    {
      what: 'whole, days remembered',
      value: again.whole,
      unit: 'ms',
      ratio: { of: 'the first time', value: again.whole / first.whole },
    },
  ];
}

async function times(page: Page, address: string): Promise<{ readonly first: number; readonly whole: number }> {
  const start = performance.now();
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator('[data-into="note"] > *').first().waitFor({ state: 'attached' });
  const first = performance.now() - start;
  await page.locator('[data-progress]').waitFor({ state: 'detached', timeout: 600_000 });
  return { first, whole: performance.now() - start };
}
