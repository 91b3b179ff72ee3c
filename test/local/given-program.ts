import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const groups: number[] = [];
afterAll(() => {
  // Where a test has failed, what it started may still run.
  for (const group of groups) if (livingIn(group) > 0) process.kill(-group, 'SIGKILL');
});

export type GivenProgram = {
  /** Resolves when it has printed this. */
  readonly says: (words: string) => Promise<void>;
  /** A signal to the program alone, or to it and all that it started, as a terminal's Ctrl-C is. @returns its exit code */
  readonly end: (signal: NodeJS.Signals, to?: 'program' | 'everybody') => Promise<number | null>;
  /** Resolves when none of the processes that it started lives any more. */
  readonly isGone: () => Promise<void>;
};

/** Runs one of the programs of `bin` in `folder`; `temporary` is where it puts what is not to stay. No program sees the home of whoever tests. */
export function givenProgram(args: readonly string[], folder: string, temporary: string, home = folder): GivenProgram {
  // A umask that takes nothing away, and a process group of its own.
  const command = ['-c', 'umask 000; exec "$@"', 'sh', process.execPath, ...args];
  const env = { PATH: process.env.PATH, TMPDIR: temporary, HOME: home };
  const child = spawn('sh', command, { cwd: folder, env, detached: true });
  const group = Number(child.pid);
  groups.push(group);
  const exited = once(child, 'exit');
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (data) => {
    said += data;
  });
  child.stderr.setEncoding('utf8').on('data', (data) => {
    said += data;
  });
  return {
    says: async (words) => {
      while (!said.includes(words)) {
        if (child.exitCode !== null || child.signalCode !== null) throw new Error(`It ended, and has said: ${said}`);
        await Promise.race([once(child.stdout, 'data'), exited]);
      }
    },
    end: async (signal, to = 'program') => {
      process.kill(to === 'everybody' ? -group : group, signal);
      return (await exited)[0];
    },
    isGone: async () => {
      while (livingIn(group) > 0) await new Promise((resolve) => setTimeout(resolve, 50));
    },
  };
}

/** How many processes of the group live; those that have ended and that nobody has asked after do not count. */
function livingIn(group: number): number {
  return states().filter(([state, own]) => own === String(group) && !state?.startsWith('Z')).length;
}

/** Of every process its state and its group: from Linux's files, since small images have no `ps`. */
function states(): readonly (readonly string[])[] {
  if (!existsSync('/proc/self/stat'))
    return execFileSync('ps', ['-A', '-o', 'stat=,pgid='], { encoding: 'utf8' })
      .split('\n')
      .map((line) => line.trim().split(/\s+/));
  const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return ids.map((id) => {
    const [state = 'Z', , group = ''] = statOf(id).split(' ');
    return [state, group];
  });
}

/** What follows the name of the program: state, parent, group. */
function statOf(id: string): string {
  try {
    const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2);
  } catch {
    return ''; // Ended since.
  }
}

/** A folder for the tests of a file, which goes with them. */
export function givenFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ses-events-test-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** What is in the temporary folder but the cache of the loader `tsx`, which all programs share. */
export function leftIn(temporary: string): readonly string[] {
  return readdirSync(temporary).filter((name) => !/^tsx(-|$)/.test(name));
}
