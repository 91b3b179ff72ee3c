import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';

/** Before the id of the process that made the folder. */
const prefix = 'ses-events-tests-';

/**
 * Jest's set-up: one temporary folder for a run's tests and for the processes that they start. It goes when the run ends, by Ctrl-C too;
 * what a run left that was killed goes at the start of the next.
 */
export default function makeTemporaryFolder(): void {
  if (process.env.TMPDIR?.includes(`${prefix}${process.pid}-`)) return; // `--watch` sets up for each of its runs.
  const base = tmpdir();
  for (const leftOver of readdirSync(base).filter(isLeftOver)) remove(join(base, leftOver));
  const folder = mkdtempSync(join(base, `${prefix}${process.pid}-`));
  process.env.TMPDIR = folder;
  process.on('exit', () => remove(folder));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => process.exit(128 + constants.signals[signal]));
  buildOnce();
}

/** Then no test waits for it, and no program that a test starts has to read TypeScript. */
function buildOnce(): void {
  spawnSync(process.execPath, [join(import.meta.dirname, '../bin/ses-events.mjs'), '--version']);
}

function isLeftOver(name: string): boolean {
  const [, pid] = new RegExp(`^${prefix}(\\d+)-`).exec(name) ?? [];
  return pid !== undefined && !isAlive(Number(pid));
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // Another user's.
  }
}

/** The processes of the tests may still write while they end. */
function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
