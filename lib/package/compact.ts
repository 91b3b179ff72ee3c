import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync, transformSync } from 'esbuild';

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

/** Leaves of the modules in `dist` those that are loaded, and these without the space between their words: names stay, for who reads a stack. */
export function compact(dist: string): void {
  const loaded = modulesLoaded(dist);
  for (const file of modulesIn(dist)) {
    const path = join(dist, file);
    if (loaded.has(file)) writeFileSync(path, withoutSpace(readFileSync(path, 'utf8')));
    else rmSync(path);
  }
}

function modulesLoaded(dist: string): ReadonlySet<string> {
  const { metafile } = buildSync({
    absWorkingDir: dist,
    entryPoints: entries,
    outdir: 'unused',
    bundle: true,
    packages: 'external',
    external: neverLoaded,
    platform: 'node',
    format: 'esm',
    write: false,
    metafile: true,
    logLevel: 'warning',
  });
  return new Set(Object.keys(metafile.inputs));
}

function modulesIn(dist: string): readonly string[] {
  return readdirSync(join(dist, 'lib'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .map((file) => `lib/${file.replaceAll('\\', '/')}`);
}

function withoutSpace(code: string): string {
  return transformSync(code, { format: 'esm', minifyWhitespace: true }).code;
}
