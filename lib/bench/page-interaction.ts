import type { Page } from 'playwright-core';

/**
 * From an interaction to the paint after it (ms, in steps of 8), the longest of those that `interact` makes with real keys and clicks. Where it makes
 * none that takes as long as a frame, which is the least that Chromium tells of, a frame: 16.
 * @see https://www.w3.org/TR/event-timing/
 */
export async function interactionToNextPaint(page: Page, interact: (page: Page) => Promise<void>): Promise<number> {
  await page.evaluate(observe);
  await interact(page);
  return page.evaluate<number>(longest);
}

/** Events that belong to an interaction have its number; a mouse that moves has none. */
const observe = `{
  const observer = new PerformanceObserver((list) => observer.seen.push(...list.getEntries()));
  observer.seen = [];
  observer.observe({ type: 'event', durationThreshold: 16 });
  globalThis.interactions = observer;
}`;

/** An event is told of when its frame has been shown, which is before the second frame after it is. */
const longest = `new Promise((resolve) => {
  const observer = globalThis.interactions;
  const end = () => {
    const entries = [...observer.seen, ...observer.takeRecords()].filter(({ interactionId }) => interactionId > 0);
    observer.disconnect();
    resolve(Math.max(16, ...entries.map(({ duration }) => duration)));
  };
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(end, 100)));
})`;
