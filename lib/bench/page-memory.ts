import type { Page } from 'playwright-core';

/** What a page holds on to. */
export type PageMemory = {
  /** Bytes of JavaScript's heap that are in use. */
  readonly heap: number;
  /** Nodes of the document, and those that only a script still knows. */
  readonly nodes: number;
  readonly listeners: number;
};

/** What a page holds on to once the garbage has gone. */
export async function pageMemory(page: Page): Promise<PageMemory> {
  const { JSHeapUsedSize: heap = Number.NaN, Nodes: nodes = Number.NaN, JSEventListeners = Number.NaN } = await metricsOf(page);
  return { heap, nodes, listeners: JSEventListeners };
}

/**
 * What Chromium counts of a page and its process, by its names, once the garbage has gone; bytes and seconds.
 * @see https://chromedevtools.github.io/devtools-protocol/tot/Performance/#method-getMetrics
 */
export async function metricsOf(page: Page): Promise<Readonly<Record<string, number>>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}
