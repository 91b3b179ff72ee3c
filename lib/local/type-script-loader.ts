import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const { resolve } = createRequire(join(import.meta.dirname, 'type-script-loader.ts'));

/** Arguments with which a child process runs TypeScript, in whatever folder the person is. */
export const typeScriptLoader: readonly string[] = ['--import', pathToFileURL(resolve('tsx')).href];
