import { type Build, type BuildName, buildNames } from './builds.ts';
import type { Section } from './figure.ts';

/** What Lambda loads, zipped. */
const largestZip = 70;

export function measureSizes(builds: Readonly<Record<BuildName, Build>>): Section {
  const naive = builds.naive.zipped;
  return {
    title: 'Size, zipped',
    figures: buildNames
      .filter((name) => name !== 'empty handler')
      .map((name) => ({
        what: `${name} (${kilobytes(builds[name].bytes).toFixed(0)} KB before)`,
        value: kilobytes(builds[name].zipped),
        unit: 'KB',
        ratio: { of: 'naive', value: builds[name].zipped / naive },
        ...(name === 'bundle' && { atMost: largestZip }),
      })),
  };
}

function kilobytes(bytes: number): number {
  return bytes / 1024;
}
