import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { metricsOf } from './page-memory.ts';

/** Bytes of memory that the process of a page takes, with what it shares with others: some 100 MB of Chromium's own. */
export async function processMemory(page: Page): Promise<number> {
  return residentBytes(await processOf(page));
}

/** Chromium has a process for each page and empty ones beside, and tells of none which page it has; but of both how long they have worked. */
async function processOf(page: Page): Promise<number> {
  const seconds = (await metricsOf(page)).ProcessTime ?? Number.NaN;
  const session = await page.context().browser()?.newBrowserCDPSession();
  const { processInfo = [] } = (await session?.send('SystemInfo.getProcessInfo')) ?? {};
  await session?.detach();
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  const [own] = renderers.sort((one, other) => Math.abs(one.cpuTime - seconds) - Math.abs(other.cpuTime - seconds));
  return own?.id ?? Number.NaN;
}

/** Linux and `ps` tell kilobytes; a small Linux has no `ps`, macOS no `/proc`. */
function residentBytes(process: number): number {
  const status = `/proc/${process}/status`;
  if (existsSync(status)) return 1024 * Number(/^VmRSS:\s*(\d+) kB$/m.exec(readFileSync(status, 'utf8'))?.[1]);
  return 1024 * Number(execFileSync('ps', ['-o', 'rss=', '-p', String(process)], { encoding: 'utf8' }));
}
