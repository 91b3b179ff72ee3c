import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

export type GivenCopy = {
  readonly command: string;
  readonly builds: string;
  /** Replaces a text by one of the same length, and sets the file's time to what it was: what an unpacked archive may do. */
  readonly change: (file: string, from: string, to: string) => void;
  readonly remove: () => void;
};

/** A copy of the command in a folder of its own, where nothing has been built yet; its packages are those of here. */
export function givenCopy(): GivenCopy {
  const folder = mkdtempSync(join(tmpdir(), 'ses-events-test-'));
  for (const name of ['bin', 'lib', 'package.json', 'tsconfig.json'])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(join(root, 'node_modules')))
    if (name !== '.cache') symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  return {
    command: join(folder, 'bin/ses-events.mjs'),
    builds: join(folder, 'node_modules/.cache/ses-events'),
    change: (file, from, to) => {
      const path = join(folder, file);
      const { atime, mtime } = statSync(path);
      writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
      utimesSync(path, atime, mtime);
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
