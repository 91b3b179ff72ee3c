import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { seeded } from '../local/disorder.ts';
import { fill } from '../local/history/fill.ts';
import { believableMail } from '../local/traffic.ts';
import type { EventTable } from '../table/reader.ts';
import type { Figure } from './figure.ts';
import { interactionToNextPaint } from './page-interaction.ts';
import { pageMemory } from './page-memory.ts';
import { processMemory } from './process-memory.ts';
import { median } from './statistics.ts';

const perSecond = 50;
const megabyte = 1_000_000;

/** What the feed costs while events come in, written into its table: each interaction until the next paint, and memory at the start and at the end. */
export async function measureFeed(page: Page, origin: string, table: EventTable, seconds: number): Promise<readonly Figure[]> {
  await page.goto(`${origin}/feed`);
  const writing = startWriting(table);
  await page.locator('[data-row]').nth(400).waitFor({ state: 'attached', timeout: 120_000 });
  const [start, startBytes] = [await pageMemory(page), await processMemory(page)];
  const paints: number[] = [];
  const end = performance.now() + seconds * 1_000;
  while (performance.now() < end) paints.push(await interactionToNextPaint(page, interact));
  const [after, afterBytes] = [await pageMemory(page), await processMemory(page)];
  const written = await writing.stop();
  return [
    { what: 'events written a second', value: written, unit: 'rows/s' },
    { what: 'interaction to next paint, median of the longest of ten', value: median(paints), unit: 'ms', atMost: 100 },
    { what: 'interaction to next paint, 98 %', value: percentile(paints, 0.98), unit: 'ms', atMost: 100 },
    { what: 'interaction to next paint, the longest', value: Math.max(...paints), unit: 'ms' },
    { what: 'heap of the page at the start', value: start.heap / megabyte, unit: 'MB' },
    {
      what: 'heap of the page at the end',
      value: after.heap / megabyte,
      unit: 'MB',
      ratio: { of: 'the start', value: after.heap / start.heap, atMost: 1.5 },
    },
    {
      what: 'process of the page',
      value: afterBytes / megabyte,
      unit: 'MB',
      ratio: { of: 'the start', value: afterBytes / startBytes, atMost: 1.5 },
    },
    {
      what: 'nodes of the page',
      value: after.nodes,
      unit: 'nodes',
      ratio: { of: 'the start', value: after.nodes / start.nodes, atMost: 1.5 },
    },
  ];
}

/** Ten of them: what a person does who watches. */
async function interact(page: Page): Promise<void> {
  for (const key of ['j', 'j', 'k', 'Escape', 'p', 'p']) {
    await page.keyboard.press(key);
    await sleep(250);
  }
  for (let click = 0; click < 2; click += 1) {
    await page.locator('[data-pause]').click();
    await sleep(250);
  }
  await page.keyboard.press('/');
  await page.keyboard.type('a');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Escape');
}

/** Ten times a second, what has been published by then. */
function startWriting(table: EventTable): { readonly stop: () => Promise<number> } {
  const random = seeded(7);
  const start = performance.now();
  const going = new AbortController();
  let events = 0;
  let mails = 0;
  const work = async () => {
    while (!going.signal.aborted) {
      const due = ((performance.now() - start) / 1_000) * perSecond;
      while (events < due) {
        mails += 1;
        const id = `${Date.now().toString(16).padStart(16, '0')}-${String(mails).padStart(8, '0')}-000000`;
        const mail = { events: believableMail(id, new Date(), random).map(({ event }) => event) };
        events += await fill(table, [mail], () => {}, going.signal);
      }
      await sleep(100);
    }
  };
  const working = work();
  return {
    stop: async () => {
      going.abort();
      await working;
      return events / ((performance.now() - start) / 1_000);
    },
  };
}

function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}
