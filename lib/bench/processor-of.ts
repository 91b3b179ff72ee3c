import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Node } from './nodes.ts';

const command = join(import.meta.dirname, '../../bin/ses-events.mjs');
const processorTime = join(import.meta.dirname, 'processor-time.cjs');

const anybody = { AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local', AWS_REGION: 'us-east-1' };

/** Processor time of the command's whole process, start included (ms). @param options for Node */
export function processorOf(node: Node, args: readonly string[], options: readonly string[] = []): number {
  return processorOfNode(node, [...options, command, ...args]);
}

/** The same of the command as the package has it, which is to be built before. */
export function processorOfPackage(node: Node, args: readonly string[]): number {
  const main = JSON.stringify(join(import.meta.dirname, '../../dist/lib/cli/main.js'));
  const script = `process.exitCode = await (await import(${main})).main(process.argv.slice(1), async () => {});`;
  return processorOfNode(node, ['--input-type=module', '--eval', script, '--', ...args]);
}

/** Of a Node that is started so (ms). */
export function processorOfNode(node: Node, args: readonly string[]): number {
  const { status, output, stderr } = spawnSync(node.path, ['--require', processorTime, ...args], {
    env: { PATH: process.env.PATH, ...anybody },
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The measured command failed: ${stderr}`);
  return Number(output[3]) / 1000;
}
