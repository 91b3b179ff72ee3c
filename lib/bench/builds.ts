import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import { bundle, bundleFile, unwarmedFunction } from '../stack/bundle.ts';

const root = join(import.meta.dirname, '../..');

/** A function's file, its size and what it takes in the zip that Lambda loads (bytes). */
export type Build = { readonly file: string; readonly bytes: number; readonly zipped: number };

/** The function as it is deployed, and what it is compared with. */
export const buildNames = ['empty handler', 'naive', 'naive, minified', 'bundle, not warmed', 'bundle'] as const;
export type BuildName = (typeof buildNames)[number];

/** Writes every build to a folder of its own. `naive`: esbuild's defaults for Node, the SDK bundled. */
export function makeBuilds(folder: string): Readonly<Record<BuildName, Build>> {
  const empty = join(folder, 'empty', bundleFile);
  mkdirSync(join(folder, 'empty'));
  writeFileSync(empty, 'export const handler = async () => {};\n');
  bundle(join(folder, 'bundle'));
  bundle(join(folder, 'unwarmed'), unwarmedFunction);
  return {
    'empty handler': measured(empty),
    naive: measured(naive(join(folder, 'naive'), false)),
    'naive, minified': measured(naive(join(folder, 'naive-minified'), true)),
    'bundle, not warmed': measured(join(folder, 'unwarmed', bundleFile)),
    bundle: measured(join(folder, 'bundle', bundleFile)),
  };
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

function measured(file: string): Build {
  const content = readFileSync(file);
  return { file, bytes: content.length, zipped: deflateRawSync(content, { level: 9 }).length };
}
