import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, buildSync } from 'esbuild';

/**
 * The door for CDK apps, in one file that `require` and `import` share: so a stack has one class `SesEvents`, whichever way it came. Jest, with which
 * `cdk init` has people test their stacks, loads no ES module where they write `import`.
 */
export function makeConstruct(root: string, dist: string): void {
  const folder = join(dist, 'lib/stack');
  const options = {
    absWorkingDir: root,
    entryPoints: ['lib/stack/index.ts'],
    bundle: true,
    platform: 'node',
    target: 'node20',
    external: ['aws-cdk-lib', 'constructs'],
    define: { 'import.meta.dirname': '__dirname' },
    logLevel: 'warning',
  } as const satisfies BuildOptions;
  buildSync({ ...options, outfile: join(folder, 'index.cjs'), format: 'cjs', minifyWhitespace: true });
  const { metafile } = buildSync({
    ...options,
    outfile: join(folder, 'index.js'),
    format: 'esm',
    write: false,
    metafile: true,
  });
  const names = Object.values(metafile.outputs).flatMap(({ exports }) => exports);
  writeFileSync(join(folder, 'index.js'), `export { ${names.join(', ')} } from './index.cjs';\n`);
}
