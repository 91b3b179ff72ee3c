import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

/** What is loaded of the package, by the command, the local world and the library; the construct has a file of its own. */
const entries = [
  'lib/cli/main.js',
  'lib/local/keep-up.js',
  'lib/local/embedded-dynamodb-process.js',
  'lib/local/runtime-client.js',
  'lib/answers/index.js',
];

/** What the package has ready made: the sources alone make it anew. */
const neverLoaded = ['*/kept-deployment.js', '*/bundle-browser.js'];

/**
 * Makes of the modules in `dist` a few files: one for each door, and beside them what these share or load when it is needed. Of hundreds of
 * small modules that keep their names the archive would be a third larger, and each start slower; who reads a stack has the repository.
 */
export function compact(dist: string): void {
  const { metafile } = buildSync({
    absWorkingDir: dist,
    entryPoints: entries,
    outdir: '.',
    outbase: '.',
    // Two folders below `dist`, as every module is that looks for what lies there.
    chunkNames: 'lib/parts/[name]-[hash]',
    allowOverwrite: true,
    bundle: true,
    splitting: true,
    packages: 'external',
    external: neverLoaded,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    minify: true,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  });
  for (const file of modulesIn(dist)) if (metafile.outputs[file] === undefined) rmSync(join(dist, file));
}

function modulesIn(dist: string): readonly string[] {
  return readdirSync(join(dist, 'lib'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .map((file) => `lib/${file.replaceAll('\\', '/')}`);
}
