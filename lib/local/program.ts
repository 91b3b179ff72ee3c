import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { built } from '../stack/built.ts';

const load = createRequire(join(import.meta.dirname, 'program.ts'));

/** A program of this folder for a process of its own: its file, and what Node needs besides to run it in whatever folder the person is. */
export type Program = { readonly file: string; readonly execArgv: readonly string[] };

/** As it was built with the package or with the command, since loading TypeScript takes longer than most programs do; else its source. */
export function program(name: 'embedded-dynamodb-process' | 'runtime-client'): Program {
  const file = built ? join(built.programs, `${name}.js`) : currentBuild(name);
  return file === undefined
    ? { file: join(import.meta.dirname, `${name}.ts`), execArgv: typeScriptLoader() }
    : { file, execArgv: [] };
}

/** Arguments with which Node runs TypeScript. */
export function typeScriptLoader(): readonly string[] {
  return ['--import', pathToFileURL(load.resolve('tsx')).href];
}

/** Whether a package is there. */
export function isInstalled(name: string): boolean {
  try {
    load.resolve(name);
    return true;
  } catch {
    return false;
  }
}

function currentBuild(entry: string): string | undefined {
  const found: { readonly currentBuild: (entry: string) => string | undefined } = load('../cli/build/current-build.cjs');
  return found.currentBuild(entry);
}
