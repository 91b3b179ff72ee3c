import { execFileSync } from 'node:child_process';

export type Node = { readonly version: string; readonly path: string };

/** The version that Lambda runs, out of npm's `node` package: npm fetches it when it is first asked, and keeps it. */
const lambdasNode = 'node@24';

/** The Node that runs this, and Node 24 if it is another and can be had: on this machine, or from npm's registry. */
export function nodes(): readonly Node[] {
  const own = { version: process.version, path: process.execPath };
  if (own.version.startsWith('v24.')) return [own];
  const other = fromNpm();
  return other ? [own, other] : [own];
}

function fromNpm(): Node | undefined {
  const print = 'JSON.stringify({ version: process.version, path: process.execPath })';
  try {
    const argv = ['exec', '--yes', `--package=${lambdasNode}`, '--', 'node', '-p', print];
    return JSON.parse(execFileSync('npm', argv, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], timeout: 120_000 }));
  } catch {
    return undefined;
  }
}
