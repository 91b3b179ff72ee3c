// CommonJS, since both kinds of modules load it, and programs in TypeScript too.
const { readdirSync, readFileSync, rmSync, statSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '../../..');

/** Where builds are, each in a folder of its own. */
const builds = join(root, 'node_modules/.cache/ses-events');

/** Names the build to be used, and beside each file that it was made of that file's state then. */
const currentFile = join(builds, 'current.json');

/** The file of this entry of the build, if there is a build and it is of the sources as they are. */
function currentBuild(entry) {
  try {
    const { folder, sources } = JSON.parse(readFileSync(currentFile, 'utf8'));
    if (!sources.every(([file, state]) => stateOf(file) === state)) return undefined;
    return fileOf(folder, entry);
  } catch {
    // None was made, or it or one of its sources is gone.
    return undefined;
  }
}

/** Changes whenever the file does: no program can set the time of a file's last change. */
function stateOf(file) {
  const { size, ctimeMs } = statSync(join(root, file));
  return `${size} ${ctimeMs}`;
}

function fileOf(folder, entry) {
  const file = join(builds, folder, `${entry}.mjs`);
  statSync(file);
  return file;
}

/** A process may still load parts of what another has replaced: so long (ms) after it was made. */
const lifetime = 3_600_000;

/**
 * Of what lies beside the builds. @param {RegExp} ours by their names @param {string} newest stays, however old
 */
function removeOld(ours, newest) {
  for (const name of readdirSync(builds)) {
    const folder = join(builds, name);
    const isOld = ours.test(name) && folder !== newest && Date.now() - statSync(folder).mtimeMs > lifetime;
    if (isOld) rmSync(folder, { recursive: true, force: true });
  }
}

module.exports = { root, builds, currentFile, currentBuild, stateOf, fileOf, removeOld };
