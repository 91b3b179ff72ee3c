import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { givenFolder } from '../local/given-program.ts';

const folder = givenFolder();

/** The blocks that need it say so. */
export const hasJq = spawnSync('jq', ['--version']).status === 0;

/** What `ses-events` would say is in the file `mails`; the real one would be looked for in the registry from there. */
const fakeNpx = '#!/bin/sh\ncat mails\n';

export type Ran = {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The arguments of every call of `aws`. */
  readonly calls: readonly (readonly string[])[];
};

/** Runs a shell block in a folder of its own where `aws` and `npx` are stand-ins. @param files that it finds there, some of which are answers of `aws` */
export function ranInShell(block: string, files: Readonly<Record<string, string>> = {}): Ran {
  const cwd = mkdtempSync(join(folder, 'shell-'));
  mkdirSync(join(cwd, 'bin'));
  copyFileSync(join(import.meta.dirname, 'fake-aws.mjs'), join(cwd, 'bin/aws'));
  chmodSync(join(cwd, 'bin/aws'), 0o700);
  writeFileSync(join(cwd, 'bin/npx'), fakeNpx, { mode: 0o700 });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
  const env = { PATH: [join(cwd, 'bin'), dirname(process.execPath), process.env.PATH].join(':'), TABLE: 'events' };
  const { status, stdout, stderr } = spawnSync('sh', ['-c', block], { cwd, env, encoding: 'utf8' });
  const calls = existsSync(join(cwd, 'calls')) ? readFileSync(join(cwd, 'calls'), 'utf8').trim().split('\n') : [];
  return { status, stdout, stderr, calls: calls.map((line) => JSON.parse(line)) };
}
