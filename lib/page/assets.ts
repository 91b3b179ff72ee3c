import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a browser loads beside the pages. */
export type Assets = { readonly script: string; readonly style: string };

/** Their names where they lie ready beside this module: in the package, and in a build of the command. */
export const assetNames = { script: 'page-browser.js', style: 'page-browser.css' } as const;

/** As they were built, or made anew of the sources. */
export async function loadAssets(): Promise<Assets> {
  const file = (name: string) => join(import.meta.dirname, name);
  if (existsSync(file(assetNames.script)))
    return { script: readFileSync(file(assetNames.script), 'utf8'), style: readFileSync(file(assetNames.style), 'utf8') };
  const { bundleBrowser } = await import('./bundle-browser.ts');
  return bundleBrowser(join(import.meta.dirname, 'browser'));
}
