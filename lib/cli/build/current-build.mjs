import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Where builds are, each in a folder of its own. */
export const builds = join(root, 'node_modules/.cache/ses-events');

/** Names the build to be used, and beside each file that it was made of that file's state then. */
export const currentFile = join(builds, 'current.json');

export const entry = 'main.mjs';

/** The URL of the build, if there is one and it is of the sources as they are. */
export function currentBuild() {
  try {
    const { folder, sources } = JSON.parse(readFileSync(currentFile, 'utf8'));
    if (!sources.every(([file, state]) => stateOf(file) === state)) return undefined;
    return urlOf(folder);
  } catch {
    // None was made, or it or one of its sources is gone.
    return undefined;
  }
}

/** Changes whenever the file does: no program can set the time of a file's last change. */
export function stateOf(file) {
  const { size, ctimeMs } = statSync(join(root, file));
  return `${size} ${ctimeMs}`;
}

export function urlOf(folder) {
  const file = join(builds, folder, entry);
  statSync(file);
  return pathToFileURL(file).href;
}
