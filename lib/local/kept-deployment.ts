import { chmodSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesOf } from '../stack/built.ts';
import { digestOfSources } from './digest-of-sources.ts';
import { undoAtExit } from './undo-at-exit.ts';

const load = createRequire(join(import.meta.dirname, 'kept-deployment.ts'));

/** It lies beside the builds of the command. */
const {
  root,
  builds,
  removeOld,
}: {
  readonly root: string;
  readonly builds: string;
  readonly removeOld: (ours: RegExp, newest: string) => void;
} = load('../cli/build/current-build.cjs');

/** What the template and the functions are made of; npm's list stands for all packages. */
const sources = [
  'cdk.json',
  'package.json',
  'node_modules/.package-lock.json',
  'lambda',
  'lib/stack',
  'lib/ses',
  'lib/events',
  'lib/table',
];

/**
 * The template and the functions that `cdk deploy` would send, in a folder: made anew when the contents of a source have changed, since loading the CDK
 * takes longer than all else that the local world does at its start. @throws SettingsError where a setting in `cdk.json` cannot be
 */
export async function keptDeployment(): Promise<ReturnType<typeof filesOf>> {
  const kept = join(builds, `deployment-${digestOfSources(root, sources)}`);
  if (existsSync(kept)) return filesOf(kept);
  const folder = folderInCache();
  if (folder === undefined) return unkept();
  try {
    await make(filesOf(folder));
    // Temporary folders are their user's alone; this is code that anybody may read here.
    chmodSync(folder, 0o755);
    renameSync(folder, kept);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    // Another process was first.
    if (!existsSync(kept)) throw error;
  }
  removeOld(/^(?:deployment|making)-/, kept);
  return filesOf(kept);
}

/** Nobody may write there, perhaps. */
function folderInCache(): string | undefined {
  try {
    mkdirSync(builds, { recursive: true });
    return mkdtempSync(join(builds, 'making-'));
  } catch {
    return undefined;
  }
}

async function unkept(): Promise<ReturnType<typeof filesOf>> {
  const folder = mkdtempSync(join(tmpdir(), 'ses-events-deployment-'));
  undoAtExit(() => rmSync(folder, { recursive: true, force: true }));
  await make(filesOf(folder));
  return filesOf(folder);
}

async function make(files: ReturnType<typeof filesOf>): Promise<void> {
  const { synthesize } = await import('../stack/synthesize.ts');
  const { bundle, forwardFunction } = await import('../stack/bundle.ts');
  writeFileSync(files.template, JSON.stringify(synthesize()));
  mkdirSync(files.function);
  bundle(files.function);
  mkdirSync(files.forwardFunction);
  bundle(files.forwardFunction, forwardFunction);
}
