// Plain JavaScript, as all in this folder: it runs before anything that reads TypeScript is loaded, and mostly in place of it.
import { fileURLToPath, pathToFileURL } from 'node:url';
import { currentBuild } from './current-build.cjs';

/**
 * The command as a module: a build of it, made at the first start and again when its sources have changed, for loading the sources takes more
 * than most answers. (Made when the packages are installed, it would be that of yesterday after `git pull`.) Where none can be made, in a folder
 * that nobody may write to, the sources themselves.
 * @param {{ fromSources: boolean }} how
 * @returns {Promise<typeof import('../main.ts')>}
 */
export async function loadCommand({ fromSources }) {
  const build = fromSources ? undefined : (currentBuild('main') ?? (await newBuild()));
  if (build !== undefined) return import(pathToFileURL(build).href);
  const { register } = await import('tsx/esm/api');
  // The folder that the person is in may have a configuration of its own.
  register({ tsconfig: fileURLToPath(new URL('../../../tsconfig.json', import.meta.url)) });
  return import('../main.ts');
}

async function newBuild() {
  const { makeBuild } = await import('./make-build.mjs');
  try {
    return await makeBuild();
  } catch {
    // What is wrong with the sources, if anything, they say themselves.
    return undefined;
  }
}
