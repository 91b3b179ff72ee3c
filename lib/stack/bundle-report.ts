import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { bundle, bundleFile } from './bundle.ts';

/** Bundles into this directory, emptied before, and tells the file's size and what it takes in the zip that Lambda loads. */
export function bundleReport(outdir: string): string {
  rmSync(outdir, { recursive: true, force: true });
  bundle(join(process.cwd(), outdir));
  const content = readFileSync(join(outdir, bundleFile));
  const zipped = deflateRawSync(content, { level: 9 });
  return `${join(outdir, bundleFile)}: ${kilobytes(content)} KB, ${kilobytes(zipped)} KB zipped\n`;
}

function kilobytes(content: Buffer): string {
  return (content.length / 1024).toFixed(1);
}
