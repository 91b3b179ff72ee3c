import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { patientClock } from '../lambda/patient-clock.ts';

const programs = {
  ses: join(import.meta.dirname, '../../bin/ses-events.mjs'),
  impatient: join(import.meta.dirname, 'impatient-command.mjs'),
} as const;

export type Circumstances = {
  readonly program?: keyof typeof programs;
  readonly environment?: NodeJS.ProcessEnv;
  /** Whether standard output and standard error are told to be terminals. */
  readonly isTerminal?: boolean;
  /** How wide that terminal is. */
  readonly columns?: number;
  /** Where it runs, and its user's home. */
  readonly folder?: string;
  /** What time it is for the command, and stays. */
  readonly now?: string;
};

export type Ended = {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
};

/** Credentials that nobody checks, and nothing of the machine's own configuration: no request leaves it. */
const environment = {
  PATH: process.env.PATH,
  TMPDIR: process.env.TMPDIR,
  AWS_REGION: 'eu-west-1',
  AWS_ACCESS_KEY_ID: 'anybody',
  AWS_SECRET_ACCESS_KEY: 'anything',
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
};

const terminal = 'data:text/javascript,process.stdout.isTTY = process.stderr.isTTY = true';

const wide = (columns: number) => `data:text/javascript,process.stdout.columns = process.stderr.columns = ${columns}`;

const stopped = (now: string) =>
  `data:text/javascript,${encodeURIComponent(`
  const now = Date.parse(${JSON.stringify(now)});
  globalThis.Date = class extends Date {
    constructor(...given) { super(...(given.length > 0 ? given : [now])); }
    static now() { return now; }
  };`)}`;

/** The command in a process of its own. */
export function givenCommand(args: readonly string[], circumstances: Circumstances = {}): RunningCommand {
  const { program = 'ses', isTerminal = false, columns, folder, now } = circumstances;
  const imported = [
    ...(isTerminal ? [terminal] : []),
    ...(columns === undefined ? [] : [wide(columns)]),
    ...(now === undefined ? [] : [stopped(now)]),
    ...(program === 'ses' ? [patientClock] : []),
  ];
  const child = spawn(process.execPath, [...imported.flatMap((url) => ['--import', url]), programs[program], ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...environment, HOME: folder ?? process.env.TMPDIR, ...circumstances.environment },
    ...(folder !== undefined && { cwd: folder }),
  });
  return { child, ended: endOf(child) };
}

export type RunningCommand = { readonly child: ChildProcess; readonly ended: Promise<Ended> };

async function endOf(child: ChildProcess): Promise<Ended> {
  const [[code, signal], stdout, stderr] = await Promise.all([once(child, 'close'), all(child.stdout), all(child.stderr)]);
  return { code, signal, stdout, stderr };
}

function all(stream: ChildProcess['stdout']): Promise<string> {
  // Whoever hangs up has read nothing.
  return stream ? text(stream).catch(() => '') : Promise.resolve('');
}
