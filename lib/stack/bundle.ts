import { join } from 'node:path';
import { buildSync, type Metafile } from 'esbuild';

const root = join(import.meta.dirname, '../..');

export const bundleFile = 'index.mjs';

/**
 * Writes the function, the AWS SDK inside, to `index.mjs` in this directory and nothing besides it. Synchronous, since the CDK bundles
 * so. Throws where the function's source does not build.
 */
export function bundle(outdir: string): Metafile {
  return buildSync({
    absWorkingDir: root,
    entryPoints: ['lambda/handler.ts'],
    outfile: join(outdir, bundleFile),
    bundle: true,
    platform: 'node',
    format: 'esm',
    // Lambda runs Node 24; people try the same bundle on Node 20.
    target: 'node20',
    // The SDK's ES modules let esbuild leave out what is not used: without this the bundle is half as large again.
    mainFields: ['module', 'main'],
    minify: true,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  }).metafile;
}
