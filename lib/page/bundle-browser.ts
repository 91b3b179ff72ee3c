import { join, relative } from 'node:path';
import { build } from 'esbuild';
import type { Assets } from './assets.ts';

/**
 * Makes the script and the style of the browser, each one file.
 * @param folder of their sources
 * @returns besides, of which files they were made, from `root` on
 */
export async function bundleBrowser(folder: string, root = folder): Promise<Assets & { readonly sources: readonly string[] }> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: folder,
    entryPoints: { script: 'page.ts', style: 'style/page.css' },
    outdir: 'unused',
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'silent',
  });
  const text = (name: string) => outputFiles.find(({ path }) => path.endsWith(name))?.text ?? '';
  const sources = Object.keys(metafile.inputs).map((file) => relative(root, join(folder, file)));
  return { script: text('script.js'), style: text('style.css'), sources };
}
