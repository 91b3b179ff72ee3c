import { readFile } from 'node:fs/promises';
import { localPlace } from './local-place.ts';
import type { LocalState } from './local-state.ts';
import type { Credentials } from './source.ts';
import { UserError } from './user-error.ts';

/** How the world in that folder is reached. @throws UserError where none is up */
export async function readLocalState(path?: string): Promise<LocalState> {
  const { stateFile, shown, flag } = localPlace(path);
  try {
    return JSON.parse(await readFile(stateFile, 'utf8')) as LocalState;
  } catch {
    throw new UserError(`No local world is up in ${shown}: start one with "ses-events local${flag}" in another terminal.`);
  }
}

/** The local world wants a signature and looks at no name in it. */
const anybody: Credentials = { accessKeyId: 'local', secretAccessKey: 'local' };

/** How its services are asked. */
export const localReach = { region: 'us-east-1', credentials: anybody } as const;
