import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import { bundle, bundleFile, unwarmedFunction, warmedFunction } from '../stack/bundle.ts';

const root = join(import.meta.dirname, '../..');

/** A function's file, its size and what it takes in the zip that Lambda loads (bytes). */
export type Build = { readonly file: string; readonly bytes: number; readonly zipped: number };

/** The function as it is deployed, and what it is compared with. */
export const buildNames = [
  'empty handler',
  'naive',
  'naive, minified',
  'hand-rolled client',
  'bundle, not warmed',
  'bundle, one rehearsal',
  'bundle',
] as const;
export type BuildName = (typeof buildNames)[number];

/** Writes every build to a folder of its own. `naive`: esbuild's defaults for Node, the SDK bundled. */
export function makeBuilds(folder: string): Readonly<Record<BuildName, Build>> {
  return {
    'empty handler': measured(written(join(folder, 'empty'), bundleFile, 'export const handler = async () => {};\n')),
    naive: measured(naive(join(folder, 'naive'), false)),
    'naive, minified': measured(naive(join(folder, 'naive-minified'), true)),
    'hand-rolled client': measured(bundled(join(folder, 'hand-rolled'), 'lib/bench/hand-rolled.ts')),
    'bundle, not warmed': measured(bundled(join(folder, 'unwarmed'), unwarmedFunction)),
    'bundle, one rehearsal': measured(bundled(join(folder, 'once'), rehearsedOnce(folder))),
    bundle: measured(bundled(join(folder, 'bundle'), warmedFunction)),
  };
}

/** What `lambda/function.ts` was before it rehearsed more than once. */
function rehearsedOnce(folder: string): string {
  const from = (file: string) => JSON.stringify(join(root, 'lambda', file));
  const source = `import { client, handler } from ${from('handler.ts')};
    import { warmUp } from ${from('warm-up.ts')};
    await warmUp(client, handler, 1);
    export { handler };\n`;
  return written(join(folder, 'rehearsed-once'), 'function.ts', source);
}

/** A program of this room as one file that any Node runs. */
export function compile(folder: string, program: string): string {
  const outfile = join(folder, program.replace(/\.ts$/, '.mjs'));
  buildSync({
    absWorkingDir: root,
    entryPoints: [`lib/bench/${program}`],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    mainFields: ['module', 'main'],
  });
  return outfile;
}

function naive(outdir: string, minify: boolean): string {
  const outfile = join(outdir, 'index.cjs');
  buildSync({ absWorkingDir: root, entryPoints: [unwarmedFunction], outfile, bundle: true, platform: 'node', minify });
  return outfile;
}

function bundled(outdir: string, entryPoint: string): string {
  bundle(outdir, entryPoint);
  return join(outdir, bundleFile);
}

function written(folder: string, name: string, content: string): string {
  mkdirSync(folder);
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

function measured(file: string): Build {
  const content = readFileSync(file);
  return { file, bytes: content.length, zipped: deflateRawSync(content, { level: 9 }).length };
}
