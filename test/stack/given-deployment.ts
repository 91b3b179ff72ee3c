import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { givenFolder } from '../local/given-program.ts';
import { GivenAccount } from './account/given-account.ts';

const root = join(import.meta.dirname, '../..');
const cdk = join(root, 'node_modules/aws-cdk/bin/cdk');

export type Ended = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

export type GivenDeployment = {
  readonly account: GivenAccount;
  readonly ended: Ended;
  /** Another command of `cdk`, of the app as it was synthesized for this deployment. */
  readonly cdk: (...args: readonly string[]) => Promise<Ended>;
};

/** `cdk deploy` with these settings into an account where nothing is, for the tests of a file or of a group. */
export function givenDeployment(settings: Readonly<Record<string, unknown>>): () => GivenDeployment {
  const folder = givenFolder();
  const account = new GivenAccount();
  const started: ChildProcess[] = [];
  let given: GivenDeployment | undefined;
  beforeAll(async () => {
    await account.start();
    const run = (...args: readonly string[]) => endOf(started, args, folder, account);
    const app = join(folder, 'cdk.out');
    const ended = await run('deploy', '--output', app, '-c', `sesEvents=${JSON.stringify(settings)}`, ...unasked);
    given = { account, ended, cdk: (command = '', ...args) => run(command, '--app', app, ...args) };
  });
  afterAll(async () => {
    for (const child of started) child.kill('SIGKILL');
    await account.stop();
  });
  return () => {
    if (!given) throw new Error('Nothing has been deployed.');
    return given;
  };
}

/** Nobody sits there to say yes. */
export const unasked = ['--require-approval', 'never', '--progress', 'events'] as const;

/** `cdk` starts the app with the `node` that it finds: this one. */
const PATH = [dirname(process.execPath), process.env.PATH].join(':');

/** In a home of its own, since `cdk` keeps things there, and knows nothing of the machine's credentials. */
async function endOf(started: ChildProcess[], args: readonly string[], folder: string, account: GivenAccount): Promise<Ended> {
  const [home, temporary] = [join(folder, 'home'), join(folder, 'temporary')];
  for (const own of [home, temporary]) mkdirSync(own, { recursive: true });
  const child = spawn(process.execPath, [cdk, ...args, '--ci'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH, HOME: home, CDK_HOME: home, TMPDIR: temporary, ...account.environment },
  });
  started.push(child);
  const [[code], stdout, stderr] = await Promise.all([once(child, 'close'), text(child.stdout), text(child.stderr)]);
  return { code, stdout, stderr };
}
