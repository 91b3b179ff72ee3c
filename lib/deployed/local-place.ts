import { homedir } from 'node:os';
import { join } from 'node:path';
import { shellWord } from './shell-word.ts';

/** The folder of a local world: its data, and how it is reached. */
export type LocalPlace = {
  readonly folder: string;
  /** Where `ses-events local` says how it is reached, and `--local` looks. */
  readonly stateFile: string;
  /** The folder as people name it. */
  readonly shown: string;
  /** What a command line needs beside `local` or `--local`, for a shell to read: nothing, or ` --path FOLDER`. */
  readonly flag: string;
};

/** @param path that of `--path`. @default a folder in the user's home, so that every folder of the machine finds the same world */
export function localPlace(path?: string): LocalPlace {
  const folder = path ?? join(homedir(), '.ses-events');
  return {
    folder,
    stateFile: join(folder, 'local.json'),
    shown: path ?? '~/.ses-events',
    flag: path === undefined ? '' : ` --path ${shellWord(path)}`,
  };
}
