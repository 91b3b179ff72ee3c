import { chmodSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { builds, currentFile, fileOf, removeOld, root, stateOf } from './current-build.cjs';

/**
 * Builds the command and makes that the current build. Several may do so at once: each has a folder of its own, and the last one's stays current.
 * @returns the file of the command
 * @throws where it cannot be written, or does not build
 */
export async function makeBuild() {
  mkdirSync(builds, { recursive: true });
  const folder = mkdtempSync(join(builds, 'build-'));
  try {
    const start = Date.now();
    const sources = sourcesOf([...(await bundle(folder)), ...(await bundlePage(folder))]);
    // What was changed meanwhile may be in it as it was, or as it is: the next start makes another.
    if (sources.every((file) => statSync(join(root, file)).ctimeMs < start)) makeCurrent(folder, sources);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  // Temporary folders are their user's alone; this is code that anybody may read here.
  chmodSync(folder, 0o755);
  removeOld(/^build-/, folder);
  return fileOf(basename(folder), 'main');
}

async function bundle(outdir) {
  const { build } = await import('esbuild');
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: {
      main: 'lib/cli/main.ts',
      // Child processes of the local world.
      'embedded-dynamodb-process': 'lib/local/embedded-dynamodb-process.ts',
      'runtime-client': 'lib/local/runtime-client.ts',
      'bundle-browser': 'lib/page/bundle-browser.ts',
    },
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    // They have parts that are no JavaScript, or lie beside their own files.
    external: ['dynalite', 'esbuild', 'open'],
    // What is imported when it is needed stays apart: a command loads what it needs.
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // The SDK's ES modules let esbuild leave out what is not used.
    mainFields: ['module', 'main'],
    minify: true,
    legalComments: 'none',
    metafile: true,
    logLevel: 'silent',
    // CommonJS packages ask for Node's modules by `require`, which ES modules do not have.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
  return Object.keys(metafile.inputs);
}

/** What a browser loads of the page, beside the module that reads it. */
async function bundlePage(outdir) {
  const { bundleBrowser } = await import(pathToFileURL(join(outdir, 'bundle-browser.mjs')).href);
  const { script, style, sources } = await bundleBrowser(join(root, 'lib/page/browser'), root);
  writeFileSync(join(outdir, 'page-browser.js'), script);
  writeFileSync(join(outdir, 'page-browser.css'), style);
  return sources;
}

/** Our own files, what made the build of them, and for all packages npm's list of what it has installed. */
function sourcesOf(inputs) {
  const packages = inputs.map((file) => /^.*?\bnode_modules(?=\/)/.exec(file)?.[0]).filter((path) => path !== undefined);
  const lists = [...new Set(packages)]
    .map((path) => `${path}/.package-lock.json`)
    .filter((file) => existsSync(join(root, file)));
  const own = inputs.filter((file) => !file.includes('node_modules/'));
  return [...own, 'lib/cli/build/make-build.mjs', ...lists];
}

/** At once, so that no other process reads half of it. */
function makeCurrent(folder, sources) {
  const written = join(folder, 'current.json');
  const states = sources.map((file) => [file, stateOf(file)]);
  writeFileSync(written, JSON.stringify({ folder: basename(folder), sources: states }));
  renameSync(written, currentFile);
}
