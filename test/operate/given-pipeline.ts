import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Outcome } from '../../lib/cli/command.ts';
import { parseArguments } from '../../lib/cli/parse-arguments.ts';
import { perform } from '../../lib/cli/perform.ts';
import type { LocalState } from '../../lib/deployed/local-state.ts';
import { patience } from '../../lib/deployed/patience.ts';
import { type LocalWorld, startLocalWorld } from '../../lib/local/local-world.ts';
import { type LocalServices, startServices } from '../../lib/local/services/services.ts';
import { givenOutput } from '../cli/given-output.ts';
import { givenFolder } from '../local/given-program.ts';
import { patience as unhurried } from '../local/patience.ts';

export type GivenPipeline = LocalServices & {
  readonly world: LocalWorld;
  /** What `--path` is to be. */
  readonly folder: string;
  /** Two minutes and more go by for the queues: what somebody held is in sight again. */
  readonly letTimePass: () => void;
  /** The command with `--local`, in this process. */
  readonly ask: (...args: readonly string[]) => Promise<{ readonly outcome: Outcome; readonly text: string }>;
};

/** The local world with its queues and services, where `--local --path` finds it, for the tests of a file. */
export function givenPipeline(): () => GivenPipeline {
  const folder = givenFolder();
  let passed = 0;
  let pipeline: GivenPipeline | undefined;
  beforeAll(async () => {
    // Each question waits for Ctrl-C until its process ends.
    process.setMaxListeners(0);
    const world = await startLocalWorld({ timeout: unhurried, concurrency: 2 });
    const services = await startServices(world.lambda, { now: () => Date.now() + passed });
    const { endpoint, table } = world;
    const state: LocalState = {
      endpoint,
      tableName: table.tableName,
      shardCount: table.shardCount,
      feedIndex: 'all',
      pid: process.pid,
      services: services.endpoint,
      outputs: services.outputs,
    };
    writeFileSync(join(folder, 'local.json'), JSON.stringify(state));
    const letTimePass = () => {
      passed += 150_000;
    };
    pipeline = { ...services, world, folder, letTimePass, ask: (...args) => ask([...args, '--local', '--path', folder]) };
  });
  afterAll(async () => {
    pipeline?.stop();
    await pipeline?.world.stop();
  });
  return () => {
    if (!pipeline) throw new Error('The local world has not started.');
    return pipeline;
  };
}

async function ask(args: readonly string[]): Promise<{ readonly outcome: Outcome; readonly text: string }> {
  const command = parseArguments(args, new Date());
  if ('text' in command || command.action.name === 'local') throw new Error('That asks nothing.');
  const output = givenOutput(120);
  const outcome = await perform(command, command.action, { ...patience, invocations: 2 }, output);
  return { outcome, text: output.text() };
}
