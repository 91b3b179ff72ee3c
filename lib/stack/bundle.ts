import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

const root = join(import.meta.dirname, '../..');

export const bundleFile = 'index.mjs';

/** What Lambda loads: the function, warmed up in the init phase. */
export const warmedFunction = 'lambda/function.ts';

/** The same function, not warmed up: for comparison. */
export const unwarmedFunction = 'lambda/handler.ts';

/** What hands new rows on to an event bus. */
export const forwardFunction = 'lambda/forward/handler.ts';

/** What the function cannot use of the AWS SDK, or need not load, and what stands for it: each file says why. */
const replacements = {
  '@aws-sdk/credential-provider-node': 'bundle-replacements/credential-provider-node.ts',
  '@aws-sdk/endpoint-cache': 'bundle-replacements/endpoint-cache.ts',
  '@smithy/core/event-streams': 'bundle-replacements/event-streams.ts',
  'node:process': 'bundle-replacements/node-process.ts',
} as const;

/** The same of the function that hands rows on. */
const replacementsInForward = {
  '@aws-sdk/client-eventbridge': 'forward/bundle-replacements/client-eventbridge.ts',
  'node:process': 'bundle-replacements/node-process.ts',
} as const;

/**
 * Writes the function, the AWS SDK inside, to `index.mjs` in this directory and nothing besides it. Synchronous, since the CDK bundles
 * so. Throws where the function's source does not build.
 */
export function bundle(outdir: string, entryPoint = warmedFunction): Metafile {
  // The package has its function bundled and no esbuild.
  const { buildSync }: typeof import('esbuild') = createRequire(join(root, 'package.json'))('esbuild');
  return buildSync({
    absWorkingDir: root,
    entryPoints: [entryPoint],
    outfile: join(outdir, bundleFile),
    bundle: true,
    platform: 'node',
    format: 'esm',
    // Lambda runs Node 24; people try the same bundle on Node 20.
    target: 'node20',
    // The SDK's ES modules let esbuild leave out what is not used: without this the bundle is half as large again.
    mainFields: ['module', 'main'],
    alias: Object.fromEntries(
      Object.entries(entryPoint === forwardFunction ? replacementsInForward : replacements).map(([specifier, file]) => [
        specifier,
        join(root, 'lambda', file),
      ]),
    ),
    minify: true,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  }).metafile;
}
