import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { bundle, bundleFile, forwardFunction, warmedFunction } from './bundle.ts';

/** Bundles both functions into folders of this directory, emptied before, and tells each file's size and what it takes in the zip that Lambda loads. */
export function bundleReport(outdir: string): string {
  const functions = { function: warmedFunction, 'forward-function': forwardFunction };
  return Object.entries(functions)
    .map(([name, entryPoint]) => lineOf(join(outdir, name), entryPoint))
    .join('');
}

function lineOf(outdir: string, entryPoint: string): string {
  rmSync(outdir, { recursive: true, force: true });
  bundle(join(process.cwd(), outdir), entryPoint);
  const content = readFileSync(join(outdir, bundleFile));
  const zipped = deflateRawSync(content, { level: 9 });
  return `${join(outdir, bundleFile)}: ${kilobytes(content)} KB, ${kilobytes(zipped)} KB zipped\n`;
}

function kilobytes(content: Buffer): string {
  return (content.length / 1024).toFixed(1);
}
