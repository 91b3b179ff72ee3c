import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Writes the whole page as `NAME-WIDTH-light.png` or `-dark.png` to the folder that `SCREENSHOTS` names, for a person to look at; without it, nothing. */
export async function screenshot(page: Page, name: string, folder = process.env.SCREENSHOTS): Promise<void> {
  if (!folder) return;
  const isDark = await page.evaluate<boolean>("matchMedia('(prefers-color-scheme: dark)').matches");
  const file = `${name}-${page.viewportSize()?.width}-${isDark ? 'dark' : 'light'}.png`;
  await page.screenshot({ path: join(folder, file), fullPage: true });
}
