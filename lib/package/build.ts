import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assetNames } from '../page/assets.ts';
import { bundleBrowser } from '../page/bundle-browser.ts';
import { filesOf } from '../stack/built.ts';
import { bundle, forwardFunction } from '../stack/bundle.ts';
import { synthesize } from '../stack/synthesize.ts';
import { compact } from './compact.ts';
import { makeConstruct } from './construct.ts';
import { forwardedEventSchema } from './forwarded-event-schema.ts';
import { pruneDeclarations } from './prune-declarations.ts';

const root = join(import.meta.dirname, '../..');
const dist = join(root, 'dist');

/**
 * Makes what the package holds, in `dist`, emptied before: ES modules, declarations of the two doors, the functions, and the template that the
 * local world runs. @returns the exit code: that of `tsc`, which says why, where the sources do not compile
 */
export async function build(): Promise<number> {
  rmSync(dist, { recursive: true, force: true });
  const code = compile('tsconfig.build.json') || compile('tsconfig.declarations.json');
  if (code !== 0) return code;
  compact(dist);
  pruneDeclarations(dist, ['lib/stack/index.d.ts', 'lib/answers/index.d.ts']);
  makeConstruct(root, dist);
  const files = filesOf(dist);
  mkdirSync(files.function);
  bundle(files.function);
  mkdirSync(files.forwardFunction);
  bundle(files.forwardFunction, forwardFunction);
  writeFileSync(files.template, JSON.stringify(synthesize({ sesEvents: {} })));
  writeFileSync(files.forwardedEventSchema, JSON.stringify(forwardedEventSchema()));
  const { script, style } = await bundleBrowser(join(root, 'lib/page/browser'));
  writeFileSync(join(dist, 'lib/parts', assetNames.script), script);
  writeFileSync(join(dist, 'lib/parts', assetNames.style), style);
  return 0;
}

function compile(project: string): number {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  return spawnSync(process.execPath, [tsc, '--project', project], { cwd: root, stdio: 'inherit' }).status ?? 1;
}
