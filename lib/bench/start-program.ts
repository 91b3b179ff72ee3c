import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { typeScriptLoader } from '../local/program.ts';

/** A program of this folder in a process of its own, which has said its port. */
export type StartedProgram = { readonly child: ChildProcess; readonly port: number; readonly stop: () => Promise<void> };

export async function startProgram(file: string, ...args: readonly string[]): Promise<StartedProgram> {
  const child = fork(join(import.meta.dirname, file), args, {
    execArgv: [...typeScriptLoader()],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [port] = await once(child, 'message');
  return {
    child,
    port,
    stop: async () => {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}
