import { readFile } from 'node:fs/promises';
import type { LocalPlace } from '../deployed/local-place.ts';
import type { LocalState } from '../deployed/local-state.ts';
import { UserError } from '../deployed/user-error.ts';

/** How long a local world may take to answer (ms). */
const patience = 5_000;

/** @throws UserError where a local world is up in that folder */
export async function refuseSecond({ stateFile, shown }: LocalPlace): Promise<void> {
  const state = await readState(stateFile);
  if (!state || !isAlive(state.pid) || !(await answers(state.endpoint))) return;
  throw new UserError(
    `A local world is up in ${shown} already, at ${state.endpoint}: use it, end it with Ctrl-C first, or give another --path. If there is none, delete ${stateFile}.`,
  );
}

/** What a world that was killed left behind may be cut off. */
async function readState(stateFile: string): Promise<LocalState | undefined> {
  try {
    return JSON.parse(await readFile(stateFile, 'utf8'));
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** A killed world's process id may be another program's by now, and so may its port: only a refused connection or other words than a world's tell it. */
async function answers(endpoint: string): Promise<boolean> {
  try {
    const answer = await fetch(endpoint, { signal: AbortSignal.timeout(patience) });
    return (await answer.text()).startsWith('healthy: dynamodb');
  } catch (error) {
    const { code } = ((error as Error).cause ?? {}) as NodeJS.ErrnoException;
    return code !== 'ECONNREFUSED' && code !== 'ERR_INVALID_URL';
  }
}
