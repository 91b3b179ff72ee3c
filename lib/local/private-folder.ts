import { chmodSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Makes a folder, if it is not there, that other users of the machine cannot look into. One that is there keeps its mode: it may hold more than ours. */
export function makePrivateFolder(path: string): void {
  // The umask may take from the mode that is asked for.
  if (mkdirSync(path, { recursive: true, mode: 0o700 }) !== undefined) chmodSync(path, 0o700);
}

/** The same for a folder that is ours alone, with all in it. */
export function keepPrivate(path: string): void {
  makePrivateFolder(path);
  chmodSync(path, 0o700);
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (entry.isDirectory()) keepPrivate(join(path, entry.name));
    if (entry.isFile()) chmodSync(join(path, entry.name), 0o600);
  }
}
