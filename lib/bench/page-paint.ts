import type { Page } from 'playwright-core';

/** Goes to an address, and tells how long after the start of that the first text or picture was painted (ms). */
export async function firstPaint(page: Page, url: string): Promise<number> {
  await page.goto(url);
  return page.evaluate<number>(painted);
}

const painted = `new Promise((resolve) => {
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries()) if (name === 'first-contentful-paint') resolve(startTime);
  }).observe({ type: 'paint', buffered: true });
})`;
